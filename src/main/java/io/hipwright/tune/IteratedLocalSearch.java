package io.hipwright.tune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Greedy iterated local search with restarts (H. R. Lourenço, O. Martin, T. Stützle: Iterated Local Search, 2003; for GPU kernels
 * compared in R. Schoonhoven, B. van Werkhoven, K. J. Batenburg: Benchmarking Optimization Algorithms for Auto-Tuning GPU Kernels,
 * 2022): climb to the next better neighbour until none is better, then shake the best and climb again; when that has not helped several
 * times in a row, begin anew somewhere else.
 */
final class IteratedLocalSearch implements Search {
    private static final double SHAKEN = 0.3;
    private static final int TRIES_BEFORE_RESTART = 4;
    /** In a space that is all measured, nothing new comes any more; so many known starts in a row show it. */
    private static final int MOST_IDLE_STARTS = 200;

    private final Random random;

    IteratedLocalSearch(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public void run(TuneSpace space, Measurer measurer) {
        Climb climb = new Climb(space, measurer);
        Configuration top = climb.from(space.defaults());
        int fruitless = 0;
        int idle = 0;
        while (measurer.mayGoOn() && idle < MOST_IDLE_STARTS) {
            boolean restart = fruitless >= TRIES_BEFORE_RESTART;
            int measured = climb.measured();
            Configuration next = climb.from(space.perturbed(top, restart ? 1 : SHAKEN, random));
            boolean better = measurer.score(next) > measurer.score(top);
            fruitless = better || restart ? 0 : fruitless + 1;
            top = better || restart ? next : top;
            idle = climb.measured() > measured ? 0 : idle + 1;
        }
    }

    /** Climbs from a configuration to where no neighbour is better. */
    private final class Climb {
        private final TuneSpace space;
        private final Measurer measurer;
        private final Set<Configuration> seen = new HashSet<>();

        Climb(TuneSpace space, Measurer measurer) {
            this.space = space;
            this.measurer = measurer;
        }

        Configuration from(Configuration start) {
            Configuration at = start;
            Optional<Configuration> next = Optional.of(start);
            while (next.isPresent()) {
                at = next.get();
                next = better(at);
            }
            return at;
        }

        /** The first better one among the neighbours, in random order. */
        private Optional<Configuration> better(Configuration at) {
            double height = score(at);
            List<Configuration> neighbours = new ArrayList<>(space.neighbours(at));
            Collections.shuffle(neighbours, random);
            return neighbours.stream()
                    .takeWhile(neighbour -> measurer.mayGoOn())
                    .filter(neighbour -> score(neighbour) > height)
                    .findFirst();
        }

        private double score(Configuration configuration) {
            seen.add(configuration);
            return measurer.score(configuration);
        }

        /** How many different configurations it has asked for. */
        int measured() {
            return seen.size();
        }
    }
}
