package io.hipwright.llm.provider;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a model is asked.
 *
 * @param maxOutputTokens where an answer is cut off
 * @param temperature null: the model's own
 * @param reasoningEffort {@code low}, {@code medium}, {@code high}, for providers in OpenAI's protocol; null: the model's own
 * @param thinkingTokens a budget for thinking, for Anthropic; 0: no thinking
 * @param prices empty when not known
 */
record ModelSettings(
        int maxOutputTokens,
        @Nullable Double temperature,
        @Nullable String reasoningEffort,
        int thinkingTokens,
        Optional<Prices> prices) {
    static final ModelSettings DEFAULT = new ModelSettings(16_384, null, null, 0, Optional.empty());
}
