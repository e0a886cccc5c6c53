package io.hipwright.compile;

import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.process.CommandResult;
import io.hipwright.process.Commands;
import io.hipwright.process.Installation;
import io.hipwright.process.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What compilers for GPUs share: a candidate's text goes through the same review as on the processor, and what that lets through is what
 * the compiler gets, confined in a sandbox.
 */
final class ReviewedBuild {
    /** The file that a compiler is given, in its scratch folder; it names the lines of the text as it was handed in. */
    static final String SOURCE = "reviewed.hip";

    private static final int EXIT_REFUSED = 3;
    private static final long MEMORY_BYTES = 8L << 30;
    private static final int PROCESSES = 256;
    private static final long FILE_BYTES = 256L << 20;

    private final Installation installation;
    private final double limitSeconds;

    /** @param limitSeconds wall-clock limit of the review, and of the compiler */
    ReviewedBuild(Installation installation, double limitSeconds) {
        this.installation = installation;
        this.limitSeconds = limitSeconds;
    }

    /** Writes {@link #SOURCE} into the scratch folder, or says why there is none. A task's own text is not reviewed. */
    Optional<BuildResult> review(BuildRequest request, Path scratch) throws IOException {
        if (request.trust() == Trust.TASK) {
            Files.writeString(scratch.resolve(SOURCE), named(request.fileName()) + request.source());
            return Optional.empty();
        }
        Path folder = Files.createDirectory(scratch.resolve("candidate")); // its name may be one of ours
        Files.writeString(folder.resolve(request.fileName()), request.source());
        List<String> line = List.of(reviewer().toString(), "--review", "../" + SOURCE, request.fileName());
        CommandResult result = run(line, Map.of(), folder, scratch);
        return result.exit() == 0 && !result.timedOut() ? Optional.empty() : Optional.of(refused(result, folder));
    }

    /** Diagnostics name the file as it was given. */
    private static String named(String fileName) {
        return "#line 1 \"" + fileName.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
    }

    private BuildResult refused(CommandResult review, Path folder) {
        CompilerLog log = CompilerLog.of(review, folder);
        if (review.timedOut()) {
            return new BuildResult.TimedOut(limitSeconds, review.seconds(), log.text());
        }
        return review.exit() == EXIT_REFUSED
                ? new BuildResult.Refused(log.refusal(), review.seconds(), log.text())
                : new BuildResult.Failed(
                        List.of(Diagnostic.ofCompiler("the review ended with status " + review.exit())),
                        review.seconds(),
                        log.text());
    }

    /** Runs a compiler in the scratch folder, the only one that it may write to. */
    CommandResult compile(List<String> line, Map<String, String> environment, Path scratch) {
        return run(line, environment, scratch, scratch);
    }

    private CommandResult run(List<String> line, Map<String, String> environment, Path directory, Path scratch) {
        Sandbox sandbox = new Sandbox(List.of(scratch), MEMORY_BYTES, PROCESSES, FILE_BYTES);
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("TMPDIR", scratch.toString());
        return Commands.run(sandbox.wrap(installation, line), directory, variables, limitSeconds);
    }

    /** The program that reviews; part of what results depend on. */
    Path reviewer() {
        return installation.program("hipcpu-cc");
    }

    /** What the compiler made: the code object, or nothing after its time; empty when it found errors. */
    Optional<BuildResult> outcome(CommandResult result, CompilerLog log, Path output) {
        if (result.timedOut()) {
            return Optional.of(new BuildResult.TimedOut(limitSeconds, result.seconds(), log.text()));
        }
        return result.exit() == 0 && Files.isRegularFile(output)
                ? Optional.of(BuildResult.Built.now(output, result.seconds(), log.text()))
                : Optional.empty();
    }

    /** What errors mean: a candidate may form by pasting what the review forbids, which the compiler then finds poisoned. */
    static BuildResult failed(BuildRequest request, CommandResult result, CompilerLog log) {
        List<Diagnostic> errors = log.errors();
        Optional<Diagnostic> poisoned = errors.stream()
                .filter(error ->
                        request.trust() == Trust.CANDIDATE && error.message().contains("poisoned"))
                .findFirst();
        return poisoned.isPresent()
                ? new BuildResult.Refused(
                        poisoned.get()
                                .with("inline assembly or attributes made by pasting; write device code only")
                                .toString(),
                        result.seconds(),
                        log.text())
                : new BuildResult.Failed(errors, result.seconds(), log.text());
    }
}
