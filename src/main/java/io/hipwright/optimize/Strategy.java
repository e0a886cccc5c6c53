package io.hipwright.optimize;

import io.hipwright.run.AttemptRecord;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Which finished attempts a prompt shows. */
public enum Strategy {
    /** The last attempt and the best one: each answer mends or improves on them. */
    REFINE {
        @Override
        List<AttemptRecord> shown(List<AttemptRecord> finished, long seed) {
            if (finished.isEmpty()) {
                return List.of();
            }
            AttemptRecord last = finished.get(finished.size() - 1);
            return Stream.concat(Ranking.best(finished).stream(), Stream.of(last))
                    .distinct()
                    .toList();
        }
    },
    /** None: every answer is an independent sample. */
    BEST_OF {
        @Override
        List<AttemptRecord> shown(List<AttemptRecord> finished, long seed) {
            return List.of();
        }
    },
    /**
     * Two parents, each the winner of a tournament of three over all attempts, by verdict and speedup (tournament selection: Goldberg and
     * Deb, A comparative analysis of selection schemes used in genetic algorithms, 1991).
     */
    EVOLVE {
        @Override
        List<AttemptRecord> shown(List<AttemptRecord> finished, long seed) {
            if (finished.isEmpty()) {
                return List.of();
            }
            Random random = new Random(seed);
            return Stream.generate(() -> tournament(finished, random))
                    .limit(PARENTS)
                    .distinct()
                    .sorted((a, b) -> Integer.compare(a.attempt(), b.attempt()))
                    .toList();
        }
    };

    private static final int PARENTS = 2;
    private static final int TOURNAMENT = 3;

    /**
     * The attempts that the next prompt shows.
     *
     * @param finished all attempts so far, in order
     * @param seed of the choice, where there is one: the same seed chooses the same
     */
    abstract List<AttemptRecord> shown(List<AttemptRecord> finished, long seed);

    private static AttemptRecord tournament(List<AttemptRecord> finished, Random random) {
        return Stream.generate(() -> finished.get(random.nextInt(finished.size())))
                .limit(TOURNAMENT)
                .max(Ranking.WORST_FIRST)
                .map(Objects::requireNonNull)
                .orElseThrow();
    }

    /** The name on the command line: {@code refine}, {@code best-of}, {@code evolve}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
