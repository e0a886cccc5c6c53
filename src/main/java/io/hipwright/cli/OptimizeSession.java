package io.hipwright.cli;

import io.hipwright.bench.BenchOptions;
import io.hipwright.llm.PromptTemplate;
import io.hipwright.optimize.OptimizeOptions;
import io.hipwright.optimize.OptimizeRun;
import io.hipwright.optimize.RunBudget;
import io.hipwright.optimize.RunOutcome;
import io.hipwright.optimize.RunProgress;
import io.hipwright.optimize.StopSignal;
import io.hipwright.report.model.Report;
import io.hipwright.report.model.RunReport;
import io.hipwright.run.RunFolder;
import io.hipwright.task.InputException;
import io.hipwright.task.TaskRef;
import io.hipwright.verify.Backend;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** What {@code optimize} and {@code resume} share once their options are read. */
record OptimizeSession(Path input, Path run, ModelChoice model, LoopOptions loop, RunBudget budget, boolean json) {
    static final String COMMAND = "optimize";
    private static final int LIVE_ATTEMPTS = 5;

    int run(DeviceOptions device, List<TaskRef> tasks, CommandLine command) {
        OptimizeOptions options = options(PromptTemplate.load(model.templates()));
        if (budget.limitsCost() && !options.model().knowsCost()) {
            throw new InputException("--max-cost cannot be kept: no price is known for " + model.model()
                    + "; give its prices in " + model.config());
        }
        if (tasks.isEmpty()) {
            throw new InputException(input, 0, "holds no task that was asked for", "check --ids and --limit");
        }
        try (Backend backend = device.open()) {
            RunFolder folder = RunFolders.open(run, COMMAND, input, texts(), backend, tasks);
            command.getErr().println("answers: " + options.model().name() + "; device: " + backend.device());
            StopSignal stop = new StopSignal();
            Interrupts.stopOn(stop, command.getErr());
            RunProgress shown = Terminal.isInteractive()
                    ? new BarProgress(command.getErr())
                    : new ConsoleProgress(command.getErr());
            RunOutcome outcome;
            try (LoggedProgress progress = new LoggedProgress(shown, folder.log(0))) {
                outcome = new OptimizeRun(folder, backend, options, budget, stop, progress).run(tasks);
            }
            RunReport report = report(folder, tasks);
            show(Report.of(List.of(report)), outcome, command);
            return exitCode(report, outcome, stop);
        }
    }

    private OptimizeOptions options(PromptTemplate template) {
        return new OptimizeOptions(
                model.open(),
                template,
                loop.strategy(),
                attemptsPerTask(),
                loop.targetSpeedup(),
                loop.patience(),
                loop.maxTries(),
                BenchOptions.quick(),
                loop.tune());
    }

    private OptionalInt attemptsPerTask() {
        return loop.attempts().isPresent() || model.isShipped() ? loop.attempts() : OptionalInt.of(LIVE_ATTEMPTS);
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>(model.options());
        texts.putAll(loop.texts());
        return texts;
    }

    private static RunReport report(RunFolder folder, List<TaskRef> tasks) {
        Set<String> ids = tasks.stream().map(TaskRef::id).collect(Collectors.toSet());
        return RunReport.read(folder, ids::contains);
    }

    private void show(Report report, RunOutcome outcome, CommandLine command) {
        FormatChoice format = json ? FormatChoice.JSON : FormatChoice.TEXT;
        format.with(Terminal.width(command.getCommandSpec()), ReportCommand.MOST_ROWS)
                .write(report, command.getOut());
        if (outcome.unfinished() > 0 && !json) {
            command.getOut()
                    .println(outcome.unfinished() + " not finished: "
                            + outcome.why().orElse("see the warnings above; give the same command again to go on"));
        }
        command.getOut().flush();
    }

    private static int exitCode(RunReport report, RunOutcome outcome, StopSignal stop) {
        if (stop.isRequested()) {
            return ExitCode.INTERRUPTED;
        }
        return outcome.unfinished() == 0
                        && report.totals().passed() == report.totals().tasks()
                ? ExitCode.OK
                : ExitCode.CHECK_FAILED;
    }
}
