package io.hipwright.run;

import java.util.Map;

/** {@code options.json}: the options of a later command on a run, by which it goes on. */
record RunOptions(Map<String, String> options) {
    RunOptions {
        options = options == null ? Map.of() : Map.copyOf(options);
    }
}
