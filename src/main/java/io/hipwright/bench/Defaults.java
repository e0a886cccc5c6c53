package io.hipwright.bench;

/** The one place for how kernels are timed unless an option says otherwise. README.md repeats it. */
public final class Defaults {
    /** Pairs of fresh processes; {@code --forks}. More and shorter ones give a narrower interval in the same time. */
    public static final int FORKS = 16;

    /** Seconds of warm-up of each side in each fork; {@code --warmup-time}. An MI300 takes 400 ms to its full clock. */
    public static final double WARM_UP_SECONDS = 0.4;

    /** The most seconds of measurement in each fork; {@code --time}. */
    public static final double FORK_SECONDS = 0.8;

    /** Half the width, relative to the ratio, at which its interval is tight; {@code --max-error}. */
    public static final double MAX_ERROR = 0.005;

    /** The same with {@code --quick}, and in {@code optimize} and {@code calibrate --bench}. */
    public static final int QUICK_FORKS = 4;

    public static final double QUICK_WARM_UP_SECONDS = 0.05;
    public static final double QUICK_FORK_SECONDS = 0.4;
    public static final double QUICK_MAX_ERROR = 0.01;

    /** How often two kernels of the same speed may at most be called faster or slower. */
    public static final double FALSE_CALLS = 0.01;

    /** A difference up to this part counts as none. */
    public static final double MARGIN = 0.01;

    /** Rounds that every fork takes at least, however long they last. */
    static final int LEAST_ROUNDS = 1;

    /** Fewer rounds do not tell how they scatter. */
    static final int TELLING_ROUNDS = 4;

    /** A fork is stable when its estimate has stayed within half of the aimed-at error over so many rounds. */
    static final int STABLE_ROUNDS = 10;

    /** Kernels that take less are run several times for one sample. */
    static final double SAMPLE_NANOS = 1e6;

    static final int MOST_RUNS = 200;

    /** Getting everything fresh may take no longer than this for one sample, beyond its first run. */
    static final double PREPARATION_NANOS = 20e6;

    /** A turn of one side takes about so long, as far as it depends on the number of its samples. */
    static final double TURN_NANOS = 60e6;

    static final int MOST_SAMPLES_PER_TURN = 8;

    private Defaults() {}
}
