package io.hipwright.report.model;

import io.hipwright.run.AnswerRecord;
import io.hipwright.run.AttemptRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers took. A sum over answers of which some did not say what they took is a lower bound.
 *
 * @param inputTokens null when no answer said; so the others
 * @param costUsd in US dollars
 */
public record Spending(@Nullable Long inputTokens, @Nullable Long outputTokens, @Nullable Double costUsd) {
    public static final Spending UNKNOWN = new Spending(null, null, null);

    static Spending of(List<AttemptRecord> attempts) {
        Spending all = UNKNOWN;
        for (AttemptRecord attempt : attempts) {
            AnswerRecord answer = attempt.answer();
            if (answer != null) {
                all = all.plus(new Spending(answer.inputTokens(), answer.outputTokens(), answer.costUsd()));
            }
        }
        return all;
    }

    Spending plus(Spending other) {
        return new Spending(
                sum(inputTokens, other.inputTokens),
                sum(outputTokens, other.outputTokens),
                costUsd == null
                        ? other.costUsd
                        : other.costUsd == null ? costUsd : Double.valueOf(costUsd + other.costUsd));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(one + other);
    }

    /** Of input and output together. */
    public @Nullable Long tokens() {
        return sum(inputTokens, outputTokens);
    }
}
