package io.hipwright.cli;

import io.hipwright.bench.BenchOptions;
import io.hipwright.llm.PromptTemplate;
import io.hipwright.llm.ShippedAnswers;
import io.hipwright.optimize.OptimizeOptions;
import io.hipwright.optimize.OptimizeRun;
import io.hipwright.report.RunTable;
import io.hipwright.run.Json;
import io.hipwright.run.ResultRecord;
import io.hipwright.run.RunFolder;
import io.hipwright.task.InputException;
import io.hipwright.task.TaskRef;
import io.hipwright.verify.Backend;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import picocli.CommandLine;

/** What {@code optimize} and {@code resume} share once their options are read. */
record OptimizeSession(Path input, Path run, Path templates, OptionalInt attempts, boolean json) {
    static final String COMMAND = "optimize";
    static final String TEMPLATES = "template_dir";
    static final String ATTEMPTS = "attempts";

    int run(DeviceOptions device, SelectionOptions selection, CommandLine command) {
        PromptTemplate template = PromptTemplate.load(templates);
        List<TaskRef> tasks = selection.select(input);
        if (tasks.isEmpty()) {
            throw new InputException(input, 0, "holds no task that was asked for", "check --ids and --limit");
        }
        OptimizeOptions options = new OptimizeOptions(new ShippedAnswers(), template, attempts, BenchOptions.quick());
        try (Backend backend = device.open()) {
            RunFolder folder = RunFolders.open(
                    run,
                    COMMAND,
                    input,
                    Map.of(TEMPLATES, templates.toString(), ATTEMPTS, attemptsText()),
                    backend,
                    tasks);
            command.getErr().println("answers: " + options.model().name() + "; device: " + backend.device());
            List<ResultRecord> results =
                    new OptimizeRun(folder, backend, options, new ConsoleProgress(command.getErr())).run(tasks);
            command.getOut().print(json ? Json.document(results) : table(results, backend));
            command.getOut().flush();
            return results.size() == tasks.size() && results.stream().allMatch(ResultRecord::pass)
                    ? ExitCode.OK
                    : ExitCode.CHECK_FAILED;
        }
    }

    private String attemptsText() {
        return attempts.isPresent() ? Integer.toString(attempts.getAsInt()) : "";
    }

    private static String table(List<ResultRecord> results, Backend backend) {
        String note = backend.name().equals("cpu")
                ? "Answers were the shipped ones; times are of the processor and no GPU figures.\n"
                : "";
        return RunTable.render(results) + note;
    }
}
