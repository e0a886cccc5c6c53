package io.hipwright.cli;

import io.hipwright.run.RunDescription;
import io.hipwright.run.RunFolder;
import io.hipwright.task.InputException;
import io.hipwright.task.TaskRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hipwright resume}. */
@Command(
        name = "resume",
        description =
                "Go on with an interrupted optimize run from what it saved, with the options of its last command.",
        footer = {"", "Example:", "  hipwright resume runs/demo"})
final class ResumeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private DeviceOptions device;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private BudgetOptions budget;

    @Parameters(paramLabel = "RUN", description = "The run folder.")
    private Path run;

    @Option(names = "--json", description = "Print the results as one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        RunFolder folder = RunFolders.existing(run);
        RunDescription known = folder.description().orElseThrow();
        if (!known.command().equals(OptimizeSession.COMMAND)) {
            throw new InputException(run, 0, "is a run of " + known.command(), "repeat that command to go on with it");
        }
        OptimizeSession session = new OptimizeSession(
                Path.of(known.input()),
                run,
                ModelChoice.of(folder.options()),
                LoopOptions.of(folder.options()),
                budget.budget(),
                json);
        Set<String> ids = RunFolders.ids(folder);
        List<TaskRef> tasks = selection.select(session.input()).stream()
                .filter(task -> ids.contains(task.id()))
                .toList();
        return session.run(device, tasks, spec.commandLine());
    }
}
