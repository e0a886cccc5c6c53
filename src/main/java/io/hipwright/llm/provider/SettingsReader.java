package io.hipwright.llm.provider;

import io.hipwright.task.YamlMap;
import io.hipwright.task.YamlValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads limits, prices and the settings of models. */
final class SettingsReader {
    private static final int MOST_IN_FLIGHT = 4096;
    private static final double DAY = 86_400;
    private static final int MOST_TOKENS = 10_000_000;
    /** Anthropic takes no smaller budget. */
    private static final int LEAST_THINKING = 1024;

    private SettingsReader() {}

    static Limits limits(Optional<YamlValue> value, Limits defaults) {
        if (value.isEmpty()) {
            return defaults;
        }
        YamlMap map = known(value.get());
        return new Limits(
                whole(map, "requestsPerMinute", defaults.requestsPerMinute(), 1, Integer.MAX_VALUE),
                whole(map, "tokensPerMinute", defaults.tokensPerMinute(), 1, Integer.MAX_VALUE),
                whole(map, "inFlight", defaults.inFlight(), 1, MOST_IN_FLIGHT),
                number(map, "timeoutSeconds", defaults.timeoutSeconds(), 0.001, DAY),
                whole(map, "retries", defaults.retries(), 0, 100),
                number(map, "backoffSeconds", defaults.backoffSeconds(), 0.001, 60),
                number(map, "patienceSeconds", defaults.patienceSeconds(), 0, DAY));
    }

    /** The settings of models that the configuration does not name. */
    static ModelSettings defaults(Optional<YamlValue> limits, Optional<YamlValue> prices) {
        ModelSettings standard = ModelSettings.DEFAULT;
        Optional<YamlMap> map = limits.map(SettingsReader::known);
        return new ModelSettings(
                map.map(known -> maxOutputTokens(known, standard)).orElse(standard.maxOutputTokens()),
                map.map(known -> temperature(known, standard)).orElse(standard.temperature()),
                null,
                0,
                prices.map(SettingsReader::prices));
    }

    static ModelSettings model(YamlValue value, ModelSettings defaults) {
        YamlMap map = value.map("prices", "maxOutputTokens", "temperature", "reasoningEffort", "thinkingTokens");
        int maxOutputTokens = maxOutputTokens(map, defaults);
        int thinkingTokens = whole(map, "thinkingTokens", 0, LEAST_THINKING, MOST_TOKENS);
        if (thinkingTokens >= maxOutputTokens) {
            throw map.key("thinkingTokens")
                    .mistake(
                            "thinkingTokens leaves nothing of the " + maxOutputTokens + " tokens of an answer",
                            "give a smaller number, or raise maxOutputTokens");
        }
        return new ModelSettings(
                maxOutputTokens,
                temperature(map, defaults),
                map.find("reasoningEffort").map(YamlValue::text).orElse(null),
                thinkingTokens,
                map.find("prices").map(SettingsReader::prices).or(defaults::prices));
    }

    private static YamlMap known(YamlValue limits) {
        return limits.map(
                "requestsPerMinute",
                "tokensPerMinute",
                "inFlight",
                "timeoutSeconds",
                "retries",
                "backoffSeconds",
                "patienceSeconds",
                "maxOutputTokens",
                "temperature");
    }

    private static Prices prices(YamlValue value) {
        YamlMap map = value.map("input", "output");
        map.need("input", "1.25");
        map.need("output", "10.0");
        return new Prices(number(map, "input", 0, 0, 1e6), number(map, "output", 0, 0, 1e6));
    }

    private static int maxOutputTokens(YamlMap map, ModelSettings otherwise) {
        return whole(map, "maxOutputTokens", otherwise.maxOutputTokens(), 1, MOST_TOKENS);
    }

    private static @Nullable Double temperature(YamlMap map, ModelSettings otherwise) {
        return map.find("temperature").isEmpty()
                ? otherwise.temperature()
                : Double.valueOf(number(map, "temperature", 0, 0, 10));
    }

    private static int whole(YamlMap map, String name, int otherwise, int least, int most) {
        return map.find(name)
                .map(value -> (int) within(value, value.integer(), least, most))
                .orElse(otherwise);
    }

    private static double number(YamlMap map, String name, double otherwise, double least, double most) {
        return map.find(name)
                .map(value -> within(value, value.number(), least, most))
                .orElse(otherwise);
    }

    private static double within(YamlValue value, double number, double least, double most) {
        if (number < least || number > most) {
            throw value.mistake(
                    value.label() + " is out of range", "give a number from " + shown(least) + " to " + shown(most));
        }
        return number;
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
