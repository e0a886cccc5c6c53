package io.hipwright.run;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * One line of {@code results.jsonl}: a finished sample in short. The fields by which a run knows what is done come first, so that they
 * are found without reading the rest.
 *
 * @param key the content that the sample is about and what was asked for it
 * @param status {@code passed} when a candidate passed, else the status of the last attempt
 * @param costUsd what its answers cost in US dollars, as far as is known
 */
public record ResultRecord(
        @JsonSerialize(using = IdSerializer.class) String id,
        String key,
        String status,
        boolean pass,
        String name,
        @Nullable Double speedup,
        @Nullable Double speedupLow,
        @Nullable Double speedupHigh,
        @Nullable String decision,
        int attempts,
        double costUsd,
        String errorMsg,
        String apiUsed,
        String device) {}
