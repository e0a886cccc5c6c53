package io.hipwright.bench;

/**
 * How long and how exactly to time. {@link Defaults} explains each.
 *
 * @param warmUpSeconds of each side in each fork
 * @param forkSeconds after so many no new round begins in a fork
 * @param forks pairs of fresh processes, at least 2
 * @param maxError relative half-width of the ratio's interval that is tight
 */
public record BenchOptions(double warmUpSeconds, double forkSeconds, int forks, double maxError) {
    public BenchOptions {
        if (forks < 2 || warmUpSeconds < 0 || forkSeconds < 0 || !(maxError > 0)) {
            throw new IllegalArgumentException("impossible options of a timing: " + forks + " forks, " + warmUpSeconds
                    + " s of warm-up, " + forkSeconds + " s each, error " + maxError);
        }
    }

    /** What the loop uses: quick, and honest about its width. */
    public static BenchOptions quick() {
        return new BenchOptions(
                Defaults.QUICK_WARM_UP_SECONDS,
                Defaults.QUICK_FORK_SECONDS,
                Defaults.QUICK_FORKS,
                Defaults.QUICK_MAX_ERROR);
    }

    /** What {@code bench} uses. */
    public static BenchOptions careful() {
        return new BenchOptions(Defaults.WARM_UP_SECONDS, Defaults.FORK_SECONDS, Defaults.FORKS, Defaults.MAX_ERROR);
    }
}
