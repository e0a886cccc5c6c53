package io.hipwright.cli;

import io.hipwright.report.VerifyDocument;
import io.hipwright.report.VerifyText;
import io.hipwright.run.Json;
import io.hipwright.task.Task;
import io.hipwright.task.TaskLoader;
import io.hipwright.verify.Backend;
import io.hipwright.verify.TaskVerifier;
import io.hipwright.verify.Verdict;
import io.hipwright.verify.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hipwright verify}. */
@Command(
        name = "verify",
        description = "Compile, launch and check a task: its baseline, or each candidate given.",
        footer = {
            "",
            "Examples:",
            "  hipwright verify kernels/row_softmax",
            "  hipwright verify kernels/row_softmax --candidate mine.hip --json",
            "",
            "Exit code: 0 all passed, 1 something failed its check, 3 bad input file, 4 a tool is missing."
        })
final class VerifyCommand implements Callable<Integer> {
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
            description = "Sources to check in place of the baseline.")
    private List<Path> candidates = List.of();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        Task loaded = TaskLoader.load(task);
        List<Path> files = CandidateFiles.check(candidates);
        try (Backend backend = device.open();
                TaskVerifier verifier = new TaskVerifier(loaded, backend)) {
            VerifyDocument document = VerifyDocument.of(loaded, backend, verify(verifier, files));
            spec.commandLine().getOut().print(json ? Json.document(document) : VerifyText.render(document));
            spec.commandLine().getOut().flush();
            return document.allPassed() ? ExitCode.OK : ExitCode.CHECK_FAILED;
        }
    }

    private static List<VerifyDocument.Result> verify(TaskVerifier verifier, List<Path> files) {
        List<VerifyDocument.Result> results = new ArrayList<>();
        if (files.isEmpty()) {
            Verdict verdict = verifier.verifyBaseline().verdict();
            results.add(VerifyDocument.Result.of("baseline", verdict, null));
        }
        Iterator<Verification> verified =
                verifier.verifyEach(files.stream().map(CandidateFiles::read).iterator());
        for (Path file : files) {
            Verdict verdict = verified.next().verdict();
            results.add(VerifyDocument.Result.of(file.getFileName().toString(), verdict, null));
        }
        return results;
    }
}
