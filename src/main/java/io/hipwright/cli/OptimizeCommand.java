package io.hipwright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hipwright optimize}. */
@Command(
        name = "optimize",
        description = "The whole loop over many tasks: prompt, answer, compile, verify, time, feed back, save.",
        footer = {
            "",
            "Examples:",
            "  hipwright optimize kernels --run runs/demo",
            "  hipwright optimize kernels --run runs/live --llm openai:gpt-5-mini --attempts 5",
            "  hipwright optimize kernels --run runs/demo      (again: goes on where it stopped)",
            "",
            "Exit code: 0 every task has a candidate that passed, 1 some have none."
        })
final class OptimizeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private DeviceOptions device;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private ModelOptions model;

    @Parameters(
            paramLabel = "DIR|MANIFEST|JSONL",
            description = "The tasks: a folder of task folders, or a list of them.")
    private Path input;

    @Option(names = "--run", paramLabel = "RUN", required = true, description = "The run folder; made when missing.")
    private Path run;

    @Mixin
    private LoopOptions loop;

    @Mixin
    private BudgetOptions budget;

    @Option(names = "--json", description = "Print the results as one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        return new OptimizeSession(input, run, model.choice(), loop, budget.budget(), json)
                .run(device, selection.select(input), spec.commandLine());
    }
}
