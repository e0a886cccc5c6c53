package io.hipwright.cli;

import io.hipwright.bench.BenchOptions;
import io.hipwright.bench.Evaluation;
import io.hipwright.report.BenchText;
import io.hipwright.report.VerifyDocument;
import io.hipwright.run.Json;
import io.hipwright.task.Task;
import io.hipwright.task.TaskLoader;
import io.hipwright.verify.Backend;
import io.hipwright.verify.PreparedCandidate;
import io.hipwright.verify.TaskVerifier;
import java.io.PrintWriter;
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
                "Verify, then time baseline and candidate against each other: by turns, in several pairs of fresh processes.",
        footer = {
            "",
            "Example:",
            "  hipwright bench kernels/row_softmax --candidate kernels/row_softmax/solutions/*.hip",
            "  hipwright bench kernels/saxpy --forks 12 --time 5s --verbose",
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
            description = "Sources to time against the baseline. Without any the baseline is timed against itself.")
    private List<Path> candidates = List.of();

    @Mixin
    private TimingOptions timing;

    @Option(names = "--verbose", description = "Tell of each fork and round on standard error.")
    private boolean verbose;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        Task loaded = TaskLoader.load(task);
        List<Path> files = CandidateFiles.check(candidates);
        BenchOptions options = timing.options();
        PrintWriter err = spec.commandLine().getErr();
        try (Backend backend = device.open();
                TaskVerifier verifier = new TaskVerifier(loaded, backend)) {
            err.print(BenchText.plan(loaded, backend.device(), options));
            err.flush();
            BenchProgress progress = new BenchProgress(err, options.forks(), verbose);
            List<VerifyDocument.Result> results = new ArrayList<>();
            if (files.isEmpty()) {
                results.add(result(
                        "baseline, again", Evaluation.of(verifier, verifier.prepareBaseline(), options, progress)));
            }
            for (Path file : files) {
                String name = file.getFileName().toString();
                err.println("# Candidate: " + name);
                err.flush();
                PreparedCandidate candidate = verifier.prepare(CandidateFiles.read(file));
                results.add(result(name, Evaluation.of(verifier, candidate, options, progress)));
            }
            VerifyDocument document = VerifyDocument.of(loaded, backend, results);
            spec.commandLine().getOut().print(json ? Json.document(document) : BenchText.render(document));
            spec.commandLine().getOut().flush();
            return document.allPassed() ? ExitCode.OK : ExitCode.CHECK_FAILED;
        }
    }

    private static VerifyDocument.Result result(String name, Evaluation evaluation) {
        return VerifyDocument.Result.of(
                name, evaluation.verdict(), evaluation.comparison().orElse(null));
    }
}
