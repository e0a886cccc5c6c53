package io.hipwright.cli;

import io.hipwright.bench.BenchOptions;
import io.hipwright.process.CacheFolder;
import io.hipwright.report.TuneDocument;
import io.hipwright.report.TuneText;
import io.hipwright.run.DurableFiles;
import io.hipwright.run.Json;
import io.hipwright.task.InputException;
import io.hipwright.task.Task;
import io.hipwright.task.TaskLoader;
import io.hipwright.tune.TuneOptions;
import io.hipwright.tune.TuneResult;
import io.hipwright.tune.TuneRun;
import io.hipwright.tune.TuneSpace;
import io.hipwright.verify.Backend;
import io.hipwright.verify.Candidate;
import io.hipwright.verify.TaskVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hipwright tune}. */
@Command(
        name = "tune",
        description = {
            "Search the values of a kernel's @tune macros and its block size for the fastest; verify that one in full.",
            "A space of at most --max-evaluations configurations is measured whole, a larger one by iterated local search with restarts. What was measured is kept, so the same command goes on."
        },
        footer = {
            "",
            "Examples:",
            "  hipwright tune kernels/saxpy --candidate kernels/saxpy/solutions/contiguous_share.hip",
            "  hipwright tune kernels/saxpy -o tuned.hip",
            "",
            "Exit code: 0 a configuration passed its verification, 1 none did."
        })
final class TuneCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private DeviceOptions device;

    @Parameters(paramLabel = "TASK", description = "A folder with a task.yaml.")
    private Path task;

    @Option(names = "--candidate", paramLabel = "FILE", description = "What to tune. Default: the task's own kernel.")
    private @Nullable Path candidate;

    @Option(
            names = "--max-evaluations",
            paramLabel = "N",
            defaultValue = "" + TuneOptions.EVALUATIONS,
            description = "Measure at most N configurations. Default: ${DEFAULT-VALUE}.")
    private int mostEvaluations;

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            description = "Begin no measurement after this time: seconds, or 90s, 30m, 8h.")
    private @Nullable String maxTime;

    @Option(
            names = "--no-launch",
            description =
                    "Leave the block size as it is. By default, one that is written as a number is tuned as well.")
    private boolean fixedLaunch;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the search's random choices. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description = "Where measurements are kept, as JSON Lines. Default: in hipwright's cache folder.")
    private @Nullable Path results;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the best configuration's source here.")
    private @Nullable Path output;

    @Option(names = "--quick", description = "Time the best configuration as optimize does, with fewer samples.")
    private boolean quick;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        TuneOptions options = options();
        Task loaded = TaskLoader.load(task);
        Candidate source = source(loaded);
        TuneSpace space = TuneSpace.of(loaded, source.source(), options.launch());
        if (space.dimensions().isEmpty()) {
            throw new InputException(
                    Optional.ofNullable(candidate).orElse(loaded.source()),
                    0,
                    "has nothing to tune",
                    "name macros with their values in comments: // @tune TILE 16 8 32");
        }
        try (Backend backend = device.open();
                TaskVerifier verifier = new TaskVerifier(loaded, backend)) {
            TuneResult result = new TuneRun(
                            verifier, options, new TuneLines(spec.commandLine().getErr()), () -> false)
                    .run(source, space, log(loaded), TuneRun.key(loaded, backend, source))
                    .orElseThrow();
            result.best().ifPresent(best -> write(best.source()));
            TuneDocument document = TuneDocument.of(loaded, backend, source, result);
            spec.commandLine().getOut().print(json ? Json.document(document) : TuneText.render(document));
            spec.commandLine().getOut().flush();
            return result.best().isPresent() ? ExitCode.OK : ExitCode.CHECK_FAILED;
        }
    }

    private TuneOptions options() {
        if (mostEvaluations < 1) {
            throw new InputException("--max-evaluations is " + mostEvaluations + "; give 1 or more");
        }
        Duration time = maxTime == null
                ? TuneOptions.UNLIMITED
                : Duration.ofMillis((long) (1000 * TimeText.seconds("--max-time", maxTime)));
        return new TuneOptions(
                mostEvaluations, time, !fixedLaunch, seed, quick ? BenchOptions.quick() : BenchOptions.careful());
    }

    private Candidate source(Task loaded) {
        return candidate == null
                ? new Candidate(loaded.sourceName(), loaded.code())
                : CandidateFiles.read(CandidateFiles.check(List.of(candidate)).get(0));
    }

    private Path log(Task loaded) {
        Path file = results == null ? CacheFolder.path().resolve("tune").resolve(loaded.name() + ".jsonl") : results;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder of " + file, e);
        }
    }

    private void write(String source) {
        if (output != null) {
            DurableFiles.replace(output.toAbsolutePath(), source);
        }
    }
}
