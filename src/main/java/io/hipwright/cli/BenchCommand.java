package io.hipwright.cli;

import io.hipwright.bench.BenchOptions;
import io.hipwright.bench.Evaluation;
import io.hipwright.report.VerifyDocument;
import io.hipwright.report.VerifyText;
import io.hipwright.run.Json;
import io.hipwright.task.Task;
import io.hipwright.task.TaskLoader;
import io.hipwright.verify.Backend;
import io.hipwright.verify.TaskVerifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hipwright bench}. */
@Command(
        name = "bench",
        description =
                "Verify, then time baseline and candidate against each other, interleaved, each in a process of its own.",
        footer = {
            "",
            "Example:",
            "  hipwright bench kernels/row_softmax --candidate kernels/row_softmax/solutions/*.hip",
            "",
            "A candidate that does not pass is not timed. Timings of the cpu backend are no GPU figures."
        })
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private DeviceOptions device;

    @Parameters(paramLabel = "TASK", description = "A folder with a task.yaml.")
    private Path task;

    @Option(
            names = "--candidate",
            paramLabel = "FILE",
            arity = "1..*",
            required = true,
            description = "Sources to time against the baseline.")
    private List<Path> candidates = List.of();

    @Option(names = "--quick", description = "Fewer samples: the timing that optimize uses.")
    private boolean quick;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        Task loaded = TaskLoader.load(task);
        List<Path> files = CandidateFiles.check(candidates);
        BenchOptions options = quick ? BenchOptions.quick() : BenchOptions.careful();
        try (Backend backend = device.open();
                TaskVerifier verifier = new TaskVerifier(loaded, backend)) {
            List<VerifyDocument.Result> results = new ArrayList<>();
            for (Path file : files) {
                Evaluation evaluation = Evaluation.of(verifier, verifier.prepare(CandidateFiles.read(file)), options);
                results.add(VerifyDocument.Result.of(
                        file.getFileName().toString(),
                        evaluation.verdict(),
                        evaluation.comparison().orElse(null)));
            }
            VerifyDocument document = VerifyDocument.of(loaded, backend, results);
            spec.commandLine().getOut().print(json ? Json.document(document) : VerifyText.render(document));
            spec.commandLine().getOut().flush();
            return document.allPassed() ? ExitCode.OK : ExitCode.CHECK_FAILED;
        }
    }
}
