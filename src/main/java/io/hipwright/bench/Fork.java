package io.hipwright.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What one pair of processes gave.
 *
 * @param rounds in the order of time, at least one
 * @param settled whether it ended because more rounds would not have changed its estimate; else its time was over
 */
record Fork(List<Round> rounds, boolean settled) {
    Fork {
        rounds = List.copyOf(rounds);
    }

    /** The fork's estimate of the logarithm of the speedup. */
    double logRatio() {
        return Robust.hodgesLehmann(logRatios(rounds));
    }

    /** How many samples each side has. */
    int samples() {
        return rounds.stream().mapToInt(round -> round.baselineNanos().size()).sum();
    }

    List<Double> baselineNanos() {
        List<Double> all = new ArrayList<>();
        rounds.forEach(round -> all.addAll(round.baselineNanos()));
        return all;
    }

    List<Double> candidateNanos() {
        List<Double> all = new ArrayList<>();
        rounds.forEach(round -> all.addAll(round.candidateNanos()));
        return all;
    }

    static double[] logRatios(List<Round> rounds) {
        return rounds.stream().mapToDouble(Round::logRatio).toArray();
    }
}
