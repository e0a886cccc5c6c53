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
 * What a compiler for GPUs is given of a request: a candidate's text goes through the same review as on the processor, in a sandbox as
 * the compiler itself.
 */
final class ReviewedSource {
    /** The file in the scratch folder; it names the lines of the text as it was handed in. */
    static final String FILE = "reviewed.hip";

    private static final int EXIT_REFUSED = 3;
    private static final long MEMORY_BYTES = 8L << 30;
    private static final int PROCESSES = 256;
    private static final long FILE_BYTES = 256L << 20;

    private final Installation installation;
    private final double limitSeconds;

    /** @param limitSeconds wall-clock limit of the review, and of the compiler */
    ReviewedSource(Installation installation, double limitSeconds) {
        this.installation = installation;
        this.limitSeconds = limitSeconds;
    }

    /** Writes {@link #FILE}, or says why there is none. A task's own text is not reviewed. */
    Optional<BuildResult> write(BuildRequest request, Path scratch) throws IOException {
        if (request.trust() == Trust.TASK) {
            Files.writeString(scratch.resolve(FILE), named(request.fileName()) + request.source());
            return Optional.empty();
        }
        Path folder = Files.createDirectory(scratch.resolve("candidate")); // its name may be one of ours
        Files.writeString(folder.resolve(request.fileName()), request.source());
        List<String> line = List.of(reviewer().toString(), "--review", "../" + FILE, request.fileName());
        CommandResult result = confined(line, Map.of(), folder, scratch);
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

    /** Runs a program that may write to the scratch folder only. */
    CommandResult confined(List<String> line, Map<String, String> environment, Path directory, Path scratch) {
        Sandbox sandbox = new Sandbox(List.of(scratch), MEMORY_BYTES, PROCESSES, FILE_BYTES);
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("TMPDIR", scratch.toString());
        return Commands.run(sandbox.wrap(installation, line), directory, variables, limitSeconds);
    }

    /** The program that reviews; part of what results depend on. */
    Path reviewer() {
        return installation.program("hipcpu-cc");
    }
}
