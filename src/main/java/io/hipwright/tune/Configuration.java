package io.hipwright.tune;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A value for each dimension of a space.
 *
 * @param values by the dimension's name, in the order of the space
 */
public record Configuration(Map<String, Long> values) {
    public Configuration {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value of a dimension of the space. */
    long value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    Configuration with(String name, long value) {
        Map<String, Long> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Configuration(changed);
    }

    /** As {@code RUN=64 block=128}. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
