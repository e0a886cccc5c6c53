package io.hipwright.tune;

import java.util.List;

/**
 * One thing that can be chosen.
 *
 * @param name a macro, or an extent of the block
 * @param values the first is the default; at least one, none twice
 */
public record Dimension(String name, List<Long> values) {
    public Dimension {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException(name + " has no value");
        }
    }
}
