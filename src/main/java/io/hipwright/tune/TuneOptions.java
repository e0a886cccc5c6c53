package io.hipwright.tune;

import io.hipwright.bench.BenchOptions;
import java.time.Duration;

/**
 * How far a search goes.
 *
 * @param mostEvaluations at most so many configurations are measured; a larger space is searched, a smaller one measured whole
 * @param mostTime no measurement begins later
 * @param launch whether block sizes are tried beside the macros
 * @param seed of the search's random choices
 * @param careful how the best one is timed at the end
 */
public record TuneOptions(int mostEvaluations, Duration mostTime, boolean launch, long seed, BenchOptions careful) {
    /** What {@code --max-evaluations} is without being given. */
    public static final int EVALUATIONS = 100;

    /** No limit of time. */
    public static final Duration UNLIMITED = Duration.ofDays(1000);

    /** How single configurations are timed: enough to put them in order. */
    static final BenchOptions QUICK = new BenchOptions(0.05, 0.2, 2, 0.02);
}
