package io.hipwright.cli;

import io.hipwright.bench.BenchOptions;
import io.hipwright.llm.PromptTemplate;
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
import java.util.TreeMap;
import picocli.CommandLine;

/** What {@code optimize} and {@code resume} share once their options are read. */
record OptimizeSession(Path input, Path run, ModelChoice model, OptionalInt attempts, boolean json) {
    static final String COMMAND = "optimize";
    static final String ATTEMPTS = "attempts";
    private static final int LIVE_ATTEMPTS = 5;

    int run(DeviceOptions device, SelectionOptions selection, CommandLine command) {
        PromptTemplate template = PromptTemplate.load(model.templates());
        List<TaskRef> tasks = selection.select(input);
        if (tasks.isEmpty()) {
            throw new InputException(input, 0, "holds no task that was asked for", "check --ids and --limit");
        }
        OptimizeOptions options = new OptimizeOptions(model.open(), template, attemptsPerTask(), BenchOptions.quick());
        try (Backend backend = device.open()) {
            RunFolder folder = RunFolders.open(run, COMMAND, input, chosen(), backend, tasks);
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

    private OptionalInt attemptsPerTask() {
        return attempts.isPresent() || model.isShipped() ? attempts : OptionalInt.of(LIVE_ATTEMPTS);
    }

    private Map<String, String> chosen() {
        Map<String, String> options = new TreeMap<>(model.options());
        options.put(ATTEMPTS, attempts.isPresent() ? Integer.toString(attempts.getAsInt()) : "");
        return options;
    }

    private String table(List<ResultRecord> results, Backend backend) {
        String answers = model.isShipped() ? "Answers were the shipped ones" : "Answers came from " + model.model();
        String times = backend.name().equals("cpu") ? "times are of the processor and no GPU figures" : "";
        return RunTable.render(results) + answers + (times.isEmpty() ? "" : "; " + times) + ".\n";
    }
}
