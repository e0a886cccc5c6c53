package io.hipwright.report.format;

import io.hipwright.report.model.AttemptRow;
import io.hipwright.report.model.RunReport;
import io.hipwright.report.model.Speedup;
import io.hipwright.report.model.TaskRow;
import io.hipwright.run.IdSerializer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A task of a run as programs read it, in JSON and in CSV; times in microseconds, cost in US dollars, null for what is not known.
 *
 * @param lightShare the share of the speed of light that the best candidate reaches, from 0 to 1
 * @param attempts finished ones
 * @param attemptsPassed of them
 * @param wrong incorrect solutions that {@code calibrate} tried
 * @param wrongAccepted of them, those that passed
 * @param warning what has to be known of its times; null on a GPU
 */
record FlatTask(
        String run,
        @JsonSerialize(using = IdSerializer.class) String id,
        String name,
        String verdict,
        String reason,
        @Nullable Double baselineUs,
        @Nullable Double bestUs,
        @Nullable Double speedup,
        @Nullable Double speedupLow,
        @Nullable Double speedupHigh,
        @Nullable String decision,
        @Nullable Double lightShare,
        int attempts,
        int attemptsPassed,
        int wrong,
        int wrongAccepted,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        @Nullable Double costUsd,
        String device,
        @Nullable String warning) {

    static FlatTask of(RunReport run, TaskRow row) {
        return new FlatTask(
                run.name(),
                row.id(),
                row.name(),
                row.verdict(),
                row.reason(),
                row.baselineUs(),
                row.bestUs(),
                part(row, Speedup::value),
                part(row, Speedup::low),
                part(row, Speedup::high),
                row.speedup() == null ? null : row.speedup().decision(),
                row.lightShare(),
                row.attempts().size(),
                (int) row.attempts().stream().filter(AttemptRow::passed).count(),
                row.wrong(),
                row.wrongAccepted(),
                row.spending().inputTokens(),
                row.spending().outputTokens(),
                row.spending().costUsd(),
                run.description().device(),
                run.warning().orElse(null));
    }

    private static @Nullable Double part(TaskRow row, Function<Speedup, @Nullable Double> part) {
        return row.speedup() == null ? null : part.apply(row.speedup());
    }
}
