package io.hipwright.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * pass@k and speedup@k over the tasks that have k attempts or more; see {@link AttemptEstimates}.
 *
 * @param tasks how many have k attempts
 * @param pass mean of pass@k over these tasks, from 0 to 1
 * @param speedup geometric mean of speedup@k over those of them that have a timed candidate; null when none has
 */
public record AtAttempts(int k, int tasks, double pass, @Nullable Double speedup) {
    private static final int[] SHOWN = {1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000};

    /** One for each k of a short list that some task has attempts for. */
    static List<AtAttempts> of(List<TaskRow> rows) {
        List<Tried> all = rows.stream().map(Tried::of).toList();
        List<AtAttempts> shown = new ArrayList<>();
        for (int k : SHOWN) {
            List<Tried> enough =
                    all.stream().filter(task -> task.attempts() >= k).toList();
            if (!enough.isEmpty()) {
                shown.add(of(enough, k));
            }
        }
        return shown;
    }

    private static AtAttempts of(List<Tried> tasks, int k) {
        double pass = tasks.stream()
                .mapToDouble(task -> AttemptEstimates.passAtK(task.attempts(), task.passed(), k))
                .average()
                .orElseThrow();
        OptionalDouble speedup = Means.geometric(tasks.stream()
                .filter(task -> task.speedups().length > 0)
                .mapToDouble(task -> AttemptEstimates.speedupAtK(task.attempts(), task.speedups(), k))
                .toArray());
        return new AtAttempts(k, tasks.size(), pass, speedup.isPresent() ? speedup.getAsDouble() : null);
    }

    /** What the estimates need of a task. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Tried(int attempts, int passed, double[] speedups) {
        static Tried of(TaskRow row) {
            List<AttemptRow> attempts = row.countedAttempts();
            double[] speedups = attempts.stream()
                    .flatMapToDouble(attempt ->
                            attempt.speedup() == null ? DoubleStream.empty() : DoubleStream.of(attempt.speedup()))
                    .toArray();
            int passed = (int) attempts.stream().filter(AttemptRow::passed).count();
            return new Tried(attempts.size(), passed, speedups);
        }
    }
}
