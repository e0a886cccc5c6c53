package io.hipwright.llm;

import org.jspecify.annotations.Nullable;

/**
 * What an answer took.
 *
 * @param inputTokens null where the provider does not say
 * @param outputTokens thinking included; null where the provider does not say
 * @param dollars the cost in US dollars; null where no price or no token count is known
 */
public record Usage(@Nullable Long inputTokens, @Nullable Long outputTokens, @Nullable Double dollars) {
    /** A played-back answer: no tokens known, nothing paid. */
    public static final Usage FREE = new Usage(null, null, 0.0);

    /** Input and output together, as far as they are known. */
    public long total() {
        return (inputTokens == null ? 0 : inputTokens) + (outputTokens == null ? 0 : outputTokens);
    }
}
