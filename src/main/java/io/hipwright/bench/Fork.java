package io.hipwright.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * What one pair of processes gave.
 *
 * @param rounds in the order of time; at least one, unless one failed
 * @param settled whether it ended because more rounds would not have changed its estimate; else its time was over
 */
record Fork(List<Round> rounds, boolean settled) {
    Fork {
        rounds = List.copyOf(rounds);
    }

    /**
     * Takes rounds until there are enough, or the time is over and there are as many as there must be, or one fails.
     *
     * @param next takes the round of a number, from 1; empty when it failed
     * @param late whether the time is over
     * @param maxError at which the ratio's interval is tight
     */
    static Fork take(IntFunction<Optional<Round>> next, BooleanSupplier late, double maxError) {
        List<Round> rounds = new ArrayList<>();
        List<Double> logRatios = new ArrayList<>();
        while (!Precision.isEnough(logRatios, maxError)) {
            if (rounds.size() >= Defaults.LEAST_ROUNDS && late.getAsBoolean()) {
                return new Fork(rounds, false);
            }
            Optional<Round> round = next.apply(rounds.size() + 1);
            if (round.isEmpty()) {
                return new Fork(rounds, false);
            }
            rounds.add(round.get());
            logRatios.add(round.get().logRatio());
        }
        return new Fork(rounds, true);
    }

    /**
     * The fork's estimate of the logarithm of the speedup: the median over every pair of samples of the same round (Hodges and Lehmann,
     * Estimates of location based on rank tests, 1963). On a machine whose times come in groups, with a second core free or not, say,
     * most pairs are of the same group, where a median of each side would fall into one group or another.
     */
    double logRatio() {
        return Robust.median(rounds.stream().flatMapToDouble(Round::logRatios).toArray());
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
}
