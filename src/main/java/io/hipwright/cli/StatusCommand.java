package io.hipwright.cli;

import io.hipwright.report.StatusText;
import io.hipwright.run.Json;
import io.hipwright.run.ResultIndex;
import io.hipwright.run.RunFolder;
import io.hipwright.run.RunStatus;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hipwright status}. */
@Command(
        name = "status",
        description = "Progress of a run, live while other processes work on it.",
        footer = {
            "",
            "Examples:",
            "  hipwright status runs/demo",
            "  hipwright status runs/demo --watch",
            "  hipwright status runs/demo --json | jq '.samples[] | select(.state == \"failed\")'",
            "",
            "Exit code: 0 every sample passed or there is more to do, 1 all are finished and some did not pass."
        })
final class StatusCommand implements Callable<Integer> {
    private static final String CLEAR_SCREEN = "\u001b[H\u001b[2J";

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "RUN", description = "The run folder.")
    private Path run;

    @Option(names = "--watch", description = "Show it again and again until the run is finished.")
    private boolean watch;

    @Option(
            names = "--interval",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "Seconds between two looks with --watch. Default: ${DEFAULT-VALUE}.")
    private double interval;

    @Option(names = "--json", description = "Print one JSON document with every sample's state.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        RunFolder folder = RunFolders.existing(run);
        ResultIndex results = folder.results(warning -> {});
        RunStatus status = RunStatus.of(folder, results);
        show(status);
        while (watch && !status.isFinished()) {
            Thread.sleep((long) (1000 * Math.max(0.1, interval)));
            results.refresh();
            status = RunStatus.of(folder, results);
            show(status);
        }
        boolean failed =
                status.isFinished() && status.count("passed") < status.samples().size();
        return failed ? ExitCode.CHECK_FAILED : ExitCode.OK;
    }

    private void show(RunStatus status) {
        PrintWriter out = spec.commandLine().getOut();
        if (watch && !json && Terminal.isInteractive()) {
            out.print(CLEAR_SCREEN);
        }
        if (json) {
            Json.print(status, out);
        } else {
            out.print(StatusText.render(status));
        }
        out.flush();
    }
}
