package io.hipwright.bench;

/**
 * How long and how exactly to time.
 *
 * @param warmUpSeconds before the first sample of each side
 * @param minRounds rounds of A B B A that are always taken, at least 2
 * @param maxSeconds wall-clock limit after which no new round begins
 * @param maxError relative half-width of the ratio's interval at which to stop
 * @param samplesPerTurn samples between two changes of side
 * @param margin differences up to this count as none
 * @param flushBytes memory written between samples, so that caches are cold
 */
public record BenchOptions(
        double warmUpSeconds,
        int minRounds,
        double maxSeconds,
        double maxError,
        int samplesPerTurn,
        double margin,
        long flushBytes) {

    /** What the loop uses: quick, and honest about its width. */
    public static BenchOptions quick() {
        return new BenchOptions(0.05, 3, 2.0, 0.01, 3, 0.01, ProcessorCaches.flushBytes());
    }

    /** What {@code bench} uses. */
    public static BenchOptions careful() {
        return new BenchOptions(0.4, 5, 20.0, 0.005, 5, 0.01, ProcessorCaches.flushBytes());
    }
}
