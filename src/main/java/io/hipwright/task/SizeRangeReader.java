package io.hipwright.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code hidden_sizes}: for each param the sizes that may be drawn in secret. */
final class SizeRangeReader {
    private SizeRangeReader() {}

    /** {@code {n: [1, 5000], k: {low: 4, high: 64, multiple_of: 4}, m: {low: 1, high: 1024, powers_of_two: true}}}. */
    static Map<String, SizeRange> read(Optional<YamlValue> value, Map<String, Long> params) {
        Map<String, SizeRange> ranges = new LinkedHashMap<>();
        if (value.isPresent()) {
            YamlMap map = value.get().freeMap();
            for (String name : map.names()) {
                if (!params.containsKey(name)) {
                    throw map.key(name)
                            .mistake(
                                    "hidden_sizes names no param: '" + name + "'",
                                    Suggestion.remedy(name, params.keySet()));
                }
                ranges.put(name, range(map.need(name, "[1, 1000]")));
            }
        }
        return ranges;
    }

    private static SizeRange range(YamlValue value) {
        try {
            return value.isList() ? ends(value) : described(value);
        } catch (IllegalArgumentException empty) {
            throw value.mistake(String.valueOf(empty.getMessage()), "give low and high with sizes between them");
        }
    }

    private static SizeRange ends(YamlValue value) {
        List<YamlValue> ends = value.list();
        if (ends.size() != 2) {
            throw value.mistake(value.label() + " has " + ends.size() + " entries", "write [low, high]");
        }
        return new SizeRange(ends.get(0).integer(), ends.get(1).integer(), SizeRange.Kind.MULTIPLES, 1);
    }

    private static SizeRange described(YamlValue value) {
        YamlMap map = value.map("low", "high", "multiple_of", "powers_of_two");
        boolean powers = map.find("powers_of_two").map(YamlValue::flag).orElse(false);
        return new SizeRange(
                map.need("low", "1").integer(),
                map.need("high", "1000").integer(),
                powers ? SizeRange.Kind.POWERS_OF_TWO : SizeRange.Kind.MULTIPLES,
                map.find("multiple_of").map(YamlValue::integer).orElse(1L));
    }
}
