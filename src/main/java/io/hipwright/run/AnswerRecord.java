package io.hipwright.run;

import org.jspecify.annotations.Nullable;

/**
 * What an answer took.
 *
 * @param model the model's name as its provider reported it
 * @param inputTokens null where the provider does not say
 * @param outputTokens thinking included; null where the provider does not say
 * @param costUsd in US dollars; null where it is not known
 * @param seconds wall-clock time until it was there
 */
public record AnswerRecord(
        String model,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        @Nullable Double costUsd,
        double seconds) {}
