package io.hipwright.llm.provider;

import org.jspecify.annotations.Nullable;

/** US dollars per million tokens. */
record Prices(double input, double output) {

    /** What so many tokens cost; null when a count is not known and its price is not zero. */
    @Nullable
    Double dollars(@Nullable Long inputTokens, @Nullable Long outputTokens) {
        Double in = part(input, inputTokens);
        Double out = part(output, outputTokens);
        return in == null || out == null ? null : Double.valueOf(in + out);
    }

    private static @Nullable Double part(double price, @Nullable Long tokens) {
        if (price == 0) {
            return 0.0;
        }
        return tokens == null ? null : Double.valueOf(price * tokens / 1e6);
    }
}
