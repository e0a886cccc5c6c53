package io.hipwright.cli;

import io.hipwright.bench.BenchOptions;
import io.hipwright.bench.Defaults;
import io.hipwright.task.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long and how exactly to time, in JMH's terms; {@link Defaults} holds what is not given. */
final class TimingOptions {
    @Option(
            names = "--warmup-time",
            paramLabel = "TIME",
            description = "Warm-up of each side in each fork, such as 400ms. Default: " + Defaults.WARM_UP_SECONDS
                    + " s; with --quick " + Defaults.QUICK_WARM_UP_SECONDS + " s.")
    private @Nullable String warmUpTime;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description = "The longest measurement of one fork. Default: " + Defaults.FORK_SECONDS + " s; with --quick "
                    + Defaults.QUICK_FORK_SECONDS + " s.")
    private @Nullable String time;

    @Option(
            names = "--forks",
            paramLabel = "N",
            description = "Pairs of fresh processes, at least 2. Default: " + Defaults.FORKS + "; with --quick "
                    + Defaults.QUICK_FORKS + ".")
    private @Nullable Integer forks;

    @Option(
            names = "--max-error",
            paramLabel = "PART",
            description = "Half the interval's width, as a part of the ratio, that is tight. Default: "
                    + Defaults.MAX_ERROR + "; with --quick " + Defaults.QUICK_MAX_ERROR + ".")
    private @Nullable Double maxError;

    @Option(names = "--quick", description = "Fewer samples: the timing that optimize uses.")
    private boolean quick;

    BenchOptions options() {
        if (forks != null && forks < 2) {
            throw new InputException("--forks is " + forks + "; give 2 or more");
        }
        if (maxError != null && !(maxError > 0 && maxError < 1)) {
            throw new InputException("--max-error is " + maxError + "; give a part such as 0.005");
        }
        BenchOptions usual = quick ? BenchOptions.quick() : BenchOptions.careful();
        return new BenchOptions(
                warmUpTime == null ? usual.warmUpSeconds() : TimeText.seconds("--warmup-time", warmUpTime),
                time == null ? usual.forkSeconds() : TimeText.seconds("--time", time),
                forks == null ? usual.forks() : forks,
                maxError == null ? usual.maxError() : maxError);
    }
}
