package io.hipwright.run;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * One line of {@code results.jsonl}: a finished sample in short.
 *
 * @param status {@code passed} when a candidate passed, else the status of the last attempt
 */
public record ResultRecord(
        @JsonSerialize(using = IdSerializer.class) String id,
        String name,
        String key,
        boolean pass,
        String status,
        @Nullable Double speedup,
        @Nullable Double speedupLow,
        @Nullable Double speedupHigh,
        @Nullable String decision,
        int attempts,
        String errorMsg,
        String apiUsed,
        String device) {}
