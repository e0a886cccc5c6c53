package io.hipwright.cli;

import io.hipwright.bench.BenchOptions;
import io.hipwright.optimize.CalibrateRun;
import io.hipwright.optimize.CalibrationResult;
import io.hipwright.report.CalibrationTable;
import io.hipwright.run.Json;
import io.hipwright.run.RunFolder;
import io.hipwright.task.TaskRef;
import io.hipwright.verify.Backend;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hipwright calibrate}. */
@Command(
        name = "calibrate",
        description =
                "Run each task's solutions/ and incorrect_solutions/, and count right ones that are refused and wrong ones that pass.",
        footer = {
            "",
            "Example:",
            "  hipwright calibrate kernels --run runs/calibrate",
            "",
            "Exit code: 0 no false accept, no false reject and no weak task; 1 else."
        })
final class CalibrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private DeviceOptions device;

    @Mixin
    private SelectionOptions selection;

    @Parameters(paramLabel = "DIR", description = "A folder of task folders, or a list of tasks.")
    private Path input;

    @Option(names = "--run", paramLabel = "RUN", required = true, description = "The run folder; made when missing.")
    private Path run;

    @Option(names = "--bench", description = "Also time the solutions that pass.")
    private boolean bench;

    @Option(names = "--json", description = "Print the results as one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        List<TaskRef> tasks = selection.select(input);
        try (Backend backend = device.open()) {
            RunFolder folder = RunFolders.open(run, "calibrate", input, Map.of(), backend, tasks);
            Optional<BenchOptions> timing = bench ? Optional.of(BenchOptions.quick()) : Optional.empty();
            ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
            List<CalibrationResult> results = new CalibrateRun(folder, backend, timing, progress).run(tasks);
            spec.commandLine().getOut().print(json ? Json.document(results) : CalibrationTable.render(results));
            spec.commandLine().getOut().flush();
            return results.stream().allMatch(CalibrationResult::clean) ? ExitCode.OK : ExitCode.CHECK_FAILED;
        }
    }
}
