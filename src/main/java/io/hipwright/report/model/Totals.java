package io.hipwright.report.model;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks of a run come to. Only finished tasks count; failures enter no mean.
 *
 * @param tasks of the run
 * @param unfinished of them, there is more to do
 * @param faulty of them, ended by a fault of the machine or of the task itself, which counts against no kernel
 * @param counted finished and no fault: what the shares below are of
 * @param compiled of the counted, a candidate got past the compiler
 * @param geometricMean of the speedups of the passed; null when none was timed; so the median
 * @param fastP empty when nothing that passed was timed
 * @param verdicts how many of the counted tasks ended with each
 * @param failures how many attempts ended with each status but {@code passed}
 * @param attempts finished ones, of all tasks
 * @param spending of all tasks
 * @param costPerFaster in US dollars: what all answers cost over the number of tasks that became faster; null when either is unknown
 */
public record Totals(
        int tasks,
        int unfinished,
        int faulty,
        int counted,
        int passed,
        int compiled,
        int faster,
        @Nullable Double geometricMean,
        @Nullable Double median,
        List<FastShare> fastP,
        List<AtAttempts> atK,
        SortedMap<String, Integer> verdicts,
        SortedMap<String, Integer> failures,
        int attempts,
        Spending spending,
        @Nullable Double costPerFaster) {

    public static Totals of(List<TaskRow> rows) {
        List<TaskRow> counted = rows.stream().filter(TaskRow::counted).toList();
        double[] speedups = counted.stream()
                .flatMap(TaskRow::earnedSpeedup)
                .mapToDouble(Double::doubleValue)
                .toArray();
        int passed = count(counted, TaskRow::passed);
        int finished = count(rows, TaskRow::finished);
        int faster = count(counted, row -> row.passed() && row.decided("faster"));
        Spending spending = rows.stream().map(TaskRow::spending).reduce(Spending.UNKNOWN, Spending::plus);
        return new Totals(
                rows.size(),
                rows.size() - finished,
                finished - counted.size(),
                counted.size(),
                passed,
                count(counted, TaskRow::compiled),
                faster,
                boxed(Means.geometric(speedups)),
                boxed(Means.median(speedups)),
                passed > 0 && speedups.length == 0 ? List.of() : FastShare.of(speedups, counted.size()),
                AtAttempts.of(counted),
                frequencies(counted.stream().map(TaskRow::verdict)),
                frequencies(failedAttempts(rows)),
                rows.stream().mapToInt(row -> row.attempts().size()).sum(),
                spending,
                faster == 0 || spending.costUsd() == null ? null : Double.valueOf(spending.costUsd() / faster));
    }

    private static Stream<String> failedAttempts(List<TaskRow> rows) {
        return rows.stream()
                .flatMap(row -> row.attempts().stream())
                .filter(attempt -> !attempt.passed())
                .map(AttemptRow::status);
    }

    private static int count(List<TaskRow> rows, Predicate<TaskRow> wanted) {
        return (int) rows.stream().filter(wanted).count();
    }

    private static SortedMap<String, Integer> frequencies(Stream<String> names) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
