package io.hipwright.tune;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one configuration came to. One that does not compile, fails or is wrong is a value like any other: it has no time.
 *
 * @param key the content that was measured: source, task, device, toolchain, how it was timed
 * @param configuration the chosen values
 * @param status {@code passed} when the outputs of its timed launches were right; else why there is no time
 * @param reason one line; empty when passed
 * @param speedup baseline time over its time, quickly measured: good for a choice, no figure to quote; null when not passed
 * @param medianUs of one run in microseconds; null when not passed
 */
public record Measurement(
        String key,
        Map<String, Long> configuration,
        String status,
        String reason,
        @Nullable Double speedup,
        @Nullable Double medianUs) {

    public Configuration values() {
        return new Configuration(configuration);
    }

    public boolean passed() {
        return speedup != null;
    }

    /** By how much it is faster than the baseline; 0 when it is nothing. */
    double score() {
        return Optional.ofNullable(speedup).orElse(0.0);
    }
}
