package io.hipwright.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Samples as a machine with known faults would give them, always the same for the same seed. */
final class SyntheticMachine {
    private static final int SAMPLES_PER_TURN = 4;
    private static final double MICROSECOND = 1000;

    /**
     * Faults of a machine, as parts of the time.
     *
     * @param noise of single samples
     * @param correlation how much of the noise each sample passes on to the next, 0 to less than 1
     * @param drift how much slower the machine gets in each round
     * @param outliers how many samples are disturbed, by up to ten times
     * @param modes by how much the clock differs between its two states, which change at random
     * @param forks how much processes of the same program differ from each other
     * @param cores by how much a second core, which is free at times, makes both sides faster
     */
    record Faults(
            double noise,
            double correlation,
            double drift,
            double outliers,
            double modes,
            double forks,
            double cores) {}

    private final Random random;
    private final Faults faults;
    private final double slowdown;
    private double level;
    private double shared;
    private boolean slowClock;
    private boolean coreIsFree;
    private double baselineLuck;
    private double candidateLuck;

    /** @param slowdown candidate time over baseline time */
    SyntheticMachine(Faults faults, double slowdown, long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.faults = faults;
        this.slowdown = slowdown;
    }

    /** A whole timing: so many forks, each of so many rounds at most. */
    Ratio compare(int forks, int rounds, double maxError) {
        double[] estimates = new double[forks];
        for (int i = 0; i < forks; i++) {
            estimates[i] = fork(i, rounds, maxError).logRatio();
        }
        return Ratio.of(estimates);
    }

    Fork fork(int fork, int rounds, double maxError) {
        baselineLuck = faults.forks() * random.nextGaussian();
        candidateLuck = faults.forks() * random.nextGaussian();
        int[] taken = {0};
        return Fork.take(
                number -> {
                    taken[0]++;
                    return Optional.of(round((fork + number) % 2 == 0));
                },
                () -> taken[0] >= rounds,
                maxError);
    }

    private Round round(boolean candidateFirst) {
        List<Double> baselines = new ArrayList<>();
        List<Double> candidates = new ArrayList<>();
        for (boolean candidate : new boolean[] {candidateFirst, !candidateFirst, !candidateFirst, candidateFirst}) {
            for (int i = 0; i < SAMPLES_PER_TURN; i++) {
                (candidate ? candidates : baselines).add(sample(candidate));
            }
        }
        level += faults.drift();
        return new Round(baselines, candidates);
    }

    private double sample(boolean candidate) {
        shared = faults.correlation() * shared
                + Math.sqrt(1 - faults.correlation() * faults.correlation()) * faults.noise() * random.nextGaussian();
        slowClock ^= random.nextInt(20) == 0;
        double time = MICROSECOND * (candidate ? slowdown : 1);
        time *= Math.exp(shared + level + (candidate ? candidateLuck : baselineLuck));
        time *= slowClock ? 1 + faults.modes() : 1;
        coreIsFree ^= random.nextInt(10) == 0;
        time /= coreIsFree ? 1 + faults.cores() : 1;
        return random.nextDouble() < faults.outliers() ? time * (1 + 9 * random.nextDouble()) : time;
    }
}
