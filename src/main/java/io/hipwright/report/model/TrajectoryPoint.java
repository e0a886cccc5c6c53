package io.hipwright.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stood after so many attempts at each task; a task that was finished before stays as it was.
 *
 * @param attempt from 1
 * @param passed share of the tasks that had a candidate that passed, from 0 to 1
 * @param speedup geometric mean of their best speedups so far; null when none was timed
 */
public record TrajectoryPoint(int attempt, double passed, @Nullable Double speedup) {

    /** One point for each attempt up to the longest series of them. */
    public static List<TrajectoryPoint> of(List<TaskRow> rows) {
        List<List<AttemptRow>> tasks =
                rows.stream().filter(TaskRow::counted).map(TaskRow::attempts).toList();
        int longest = tasks.stream().mapToInt(List::size).max().orElse(0);
        List<TrajectoryPoint> points = new ArrayList<>();
        for (int attempt = 1; attempt <= longest; attempt++) {
            points.add(after(attempt, tasks));
        }
        return points;
    }

    private static TrajectoryPoint after(int attempt, List<List<AttemptRow>> tasks) {
        List<List<AttemptRow>> soFar = tasks.stream()
                .map(attempts -> attempts.subList(0, Math.min(attempt, attempts.size())))
                .toList();
        long passed = soFar.stream()
                .filter(attempts -> attempts.stream().anyMatch(AttemptRow::passed))
                .count();
        OptionalDouble speedup = Means.geometric(
                soFar.stream().flatMapToDouble(TrajectoryPoint::best).toArray());
        return new TrajectoryPoint(
                attempt, passed / (double) tasks.size(), speedup.isPresent() ? speedup.getAsDouble() : null);
    }

    private static DoubleStream best(List<AttemptRow> attempts) {
        OptionalDouble best = attempts.stream()
                .flatMapToDouble(attempt ->
                        attempt.speedup() == null ? DoubleStream.empty() : DoubleStream.of(attempt.speedup()))
                .max();
        return best.stream();
    }
}
