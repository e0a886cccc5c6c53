package io.hipwright.bench;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A candidate timed against its baseline.
 *
 * @param forks how many samples each fork gave on each side, in order
 */
public record Comparison(
        Times baseline,
        Times candidate,
        Ratio ratio,
        Decision decision,
        List<Integer> forks,
        Stop stopped,
        Surroundings surroundings) {
    public Comparison {
        forks = List.copyOf(forks);
    }

    /** @param around makes the rest of it from both sides' times */
    static Comparison of(
            List<Fork> forks,
            Batch baseline,
            Batch candidate,
            BenchOptions options,
            BiFunction<Times, Times, Surroundings> around) {
        Ratio ratio = Ratio.of(forks.stream().mapToDouble(Fork::logRatio).toArray());
        Times first = Times.of(
                forks.stream().flatMap(fork -> fork.baselineNanos().stream()).toList(), baseline.runs());
        Times second = Times.of(
                forks.stream().flatMap(fork -> fork.candidateNanos().stream()).toList(), candidate.runs());
        return new Comparison(
                first,
                second,
                ratio,
                ratio.decide(),
                forks.stream().map(Fork::samples).toList(),
                stopped(forks, ratio, options),
                around.apply(first, second));
    }

    private static Stop stopped(List<Fork> forks, Ratio ratio, BenchOptions options) {
        if (ratio.relativeError() <= options.maxError()) {
            return Stop.TIGHT;
        }
        return forks.stream().allMatch(Fork::settled) ? Stop.STABLE : Stop.LIMIT;
    }
}
