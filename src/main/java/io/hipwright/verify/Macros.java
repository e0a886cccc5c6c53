package io.hipwright.verify;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tunables as the compiler takes them. */
final class Macros {
    private Macros() {}

    static SortedMap<String, String> of(Map<String, Long> values) {
        SortedMap<String, String> definitions = new TreeMap<>();
        values.forEach((name, value) -> definitions.put(name, Long.toString(value)));
        return definitions;
    }
}
