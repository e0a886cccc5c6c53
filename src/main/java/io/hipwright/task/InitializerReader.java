package io.hipwright.task;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code init}, and knows what a buffer holds without one. */
final class InitializerReader {
    private static final List<String> DISTRIBUTIONS =
            List.of("uniform", "normal", "randint", "permutation", "arange", "constant");
    private static final long LARGEST_DEFAULT_INTEGER = 99;

    private final YamlValue value;
    private final ElementType type;
    private final Set<String> params;

    private InitializerReader(YamlValue value, ElementType type, Set<String> params) {
        this.value = value;
        this.type = type;
        this.params = params;
    }

    /** Floating types: normal with mean 0 and deviation 1; integers: 0 to 99; bool: 0 or 1. */
    static Initializer defaultFor(ElementType type) {
        if (type.isFloating()) {
            return new Initializer.Normal(0, 1);
        }
        long high = type == ElementType.BOOL ? 1 : LARGEST_DEFAULT_INTEGER;
        return new Initializer.RandInt(Expression.constant(0), Expression.constant(high));
    }

    static Initializer read(YamlValue value, ElementType type, Set<String> params, Path folder) {
        InitializerReader reader = new InitializerReader(value, type, params);
        if (value.isText()) {
            return reader.distribution(value, Optional.empty());
        }
        YamlMap all = value.freeMap();
        if (all.find("file").isPresent()) {
            all.only("file");
            return new Initializer.FromFile(TextFiles.existing(all.need("file", "x.npy"), folder));
        }
        return reader.distribution(all.need("dist", "normal"), Optional.of(all));
    }

    private Initializer distribution(YamlValue name, Optional<YamlMap> map) {
        return switch (name.text()) {
            case "uniform" -> uniform(map);
            case "normal" -> normal(map);
            case "randint" ->
                new Initializer.RandInt(bound(map, "low", 0), bound(map, "high", LARGEST_DEFAULT_INTEGER));
            case "permutation" -> {
                known(map);
                yield new Initializer.Permutation();
            }
            case "arange" -> {
                known(map, "start", "step");
                yield new Initializer.Arange(expression(map, "start", 0), expression(map, "step", 1));
            }
            case "constant" -> {
                known(map, "value");
                yield new Initializer.Constant(
                        map.map(fields -> fields.need("value", "1").number())
                                .orElseThrow(() ->
                                        value.mistake("constant needs a value", "write {dist: constant, value: 1}")));
            }
            default ->
                throw name.mistake(
                        "there is no distribution '" + name.text() + "'",
                        Suggestion.remedy(name.text(), DISTRIBUTIONS));
        };
    }

    private Initializer uniform(Optional<YamlMap> map) {
        known(map, "low", "high");
        double low = number(map, "low", 0);
        double high = number(map, "high", 1);
        if (!type.isFloating()) {
            throw value.mistake("uniform is for floating types", "use {dist: randint, low: ..., high: ...}");
        }
        if (!(low <= high)) {
            throw value.mistake("uniform: low " + low + " is above high " + high, "swap them");
        }
        return new Initializer.Uniform(low, high);
    }

    private Initializer normal(Optional<YamlMap> map) {
        known(map, "mean", "std");
        double std = number(map, "std", 1);
        if (!type.isFloating()) {
            throw value.mistake("normal is for floating types", "use {dist: randint, low: ..., high: ...}");
        }
        if (std < 0) {
            throw value.mistake("normal: std " + std + " is negative", "give 0 or more");
        }
        return new Initializer.Normal(number(map, "mean", 0), std);
    }

    private Expression bound(Optional<YamlMap> map, String key, long otherwise) {
        known(map, "low", "high");
        return expression(map, key, type == ElementType.BOOL && key.equals("high") ? 1 : otherwise);
    }

    private static void known(Optional<YamlMap> map, String... keys) {
        String[] all = new String[keys.length + 1];
        System.arraycopy(keys, 0, all, 1, keys.length);
        all[0] = "dist";
        map.ifPresent(fields -> fields.only(all));
    }

    private static double number(Optional<YamlMap> map, String key, double otherwise) {
        return map.flatMap(fields -> fields.find(key)).map(YamlValue::number).orElse(otherwise);
    }

    private Expression expression(Optional<YamlMap> map, String key, long otherwise) {
        return map.flatMap(fields -> fields.find(key))
                .map(field -> field.expression(params))
                .orElse(Expression.constant(otherwise));
    }
}
