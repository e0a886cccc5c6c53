package io.hipwright.bench;

import java.util.List;

/**
 * A candidate timed against its baseline.
 *
 * @param forks how many samples each fork gave on each side, in order
 */
public record Comparison(
        Times baseline, Times candidate, Ratio ratio, Decision decision, List<Integer> forks, Stop stopped) {
    public Comparison {
        forks = List.copyOf(forks);
    }

    static Comparison of(List<Fork> forks, Batch baseline, Batch candidate, BenchOptions options) {
        Ratio ratio = Ratio.of(forks.stream().mapToDouble(Fork::logRatio).toArray());
        return new Comparison(
                Times.of(
                        forks.stream()
                                .flatMap(fork -> fork.baselineNanos().stream())
                                .toList(),
                        baseline.runs()),
                Times.of(
                        forks.stream()
                                .flatMap(fork -> fork.candidateNanos().stream())
                                .toList(),
                        candidate.runs()),
                ratio,
                ratio.decide(),
                forks.stream().map(Fork::samples).toList(),
                stopped(forks, ratio, options));
    }

    private static Stop stopped(List<Fork> forks, Ratio ratio, BenchOptions options) {
        if (ratio.relativeError() <= options.maxError()) {
            return Stop.TIGHT;
        }
        return forks.stream().allMatch(Fork::settled) ? Stop.STABLE : Stop.LIMIT;
    }
}
