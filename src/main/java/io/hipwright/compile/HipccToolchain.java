package io.hipwright.compile;

import io.hipwright.codeobject.Examination;
import io.hipwright.codeobject.Examiner;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.process.CommandResult;
import io.hipwright.process.Commands;
import io.hipwright.process.Installation;
import io.hipwright.process.MissingToolException;
import io.hipwright.process.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * HIP for AMD GPUs: hipcc makes a code object of a source's device code for one target. Host code of the source is parsed and thrown
 * away; nothing of it is linked or run.
 */
public final class HipccToolchain implements Toolchain {
    private static final int EXIT_REFUSED = 3;
    private static final long MEMORY_BYTES = 8L << 30;
    private static final int PROCESSES = 256;
    private static final long FILE_BYTES = 256L << 20;
    private static final String REVIEWED = "reviewed.hip";
    private static final String OUTPUT = "module.hsaco";

    private final Installation installation;
    private final HipccProgram hipcc;
    private final String target;
    private final double limitSeconds;
    private final CachedBuilds builds = new CachedBuilds(".hsaco", this::examine);
    private final Examiner examiner;
    private final Fingerprint fingerprint;

    /**
     * @param target the GPU, such as {@code gfx90a} or {@code gfx90a:xnack-}
     * @param limitSeconds wall-clock limit of one compilation
     */
    public HipccToolchain(Installation installation, HipccProgram hipcc, String target, double limitSeconds) {
        this.installation = installation;
        this.hipcc = hipcc;
        this.target = target;
        this.limitSeconds = limitSeconds;
        this.examiner = new Examiner(installation, ObjectDump.find(Optional.of(hipcc)));
        this.fingerprint = new Fingerprint(this::askFingerprint); // last, because it begins at once in another thread
    }

    @Override
    public String backend() {
        return "amd";
    }

    /** The GPU that it compiles for. */
    public String target() {
        return target;
    }

    @Override
    public String fingerprint() {
        return fingerprint.text();
    }

    @Override
    public String compilerText() {
        return fingerprint().lines().findFirst().orElse("hipcc");
    }

    @Override
    public String flagsText() {
        return String.join(" ", flags());
    }

    @Override
    public boolean instruments() {
        return false;
    }

    @Override
    public CompletableFuture<BuildResult> start(BuildRequest request) {
        return builds.start(fingerprint(), request, this::build);
    }

    private Optional<Examination> examine(Path codeObject) {
        try {
            return Optional.of(examiner.examine(codeObject).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + codeObject, e);
        }
    }

    private BuildResult build(BuildRequest request, Path scratch) throws IOException {
        if (request.trust() == Trust.TASK) {
            Files.writeString(scratch.resolve(REVIEWED), named(request.fileName()) + request.source());
            return compile(request, scratch);
        }
        Path folder = Files.createDirectory(scratch.resolve("candidate")); // its name may be one of ours
        Files.writeString(folder.resolve(request.fileName()), request.source());
        CommandResult review = review(request, scratch, folder);
        return review.exit() == 0 && !review.timedOut() ? compile(request, scratch) : refused(review, folder);
    }

    /** Diagnostics name the file as it was given. */
    private static String named(String fileName) {
        return "#line 1 \"" + fileName.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
    }

    /** The same rules that hold on the processor; what they let through is what hipcc gets. */
    private CommandResult review(BuildRequest request, Path scratch, Path folder) {
        List<String> line =
                List.of(installation.program("hipcpu-cc").toString(), "--review", "../" + REVIEWED, request.fileName());
        return run(line, folder, List.of(scratch));
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

    private BuildResult compile(BuildRequest request, Path scratch) {
        List<String> line = new ArrayList<>(List.of(hipcc.path().toString()));
        line.addAll(flags());
        request.macros().forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(List.of("-o", OUTPUT, REVIEWED));
        return interpret(run(line, scratch, List.of(scratch)), request, scratch);
    }

    private BuildResult interpret(CommandResult result, BuildRequest request, Path scratch) {
        Path output = scratch.resolve(OUTPUT);
        CompilerLog log = CompilerLog.of(result, scratch);
        if (result.timedOut()) {
            return new BuildResult.TimedOut(limitSeconds, result.seconds(), log.text());
        }
        if (result.exit() == 0 && Files.isRegularFile(output)) {
            return BuildResult.Built.now(output, result.seconds(), log.text());
        }
        Optional<String> tooLarge = HipccErrors.tooLarge(log.text(), target);
        if (tooLarge.isPresent()) {
            return new BuildResult.Unlaunchable(tooLarge.get(), result.seconds(), log.text());
        }
        List<Diagnostic> errors = log.errors();
        Optional<String> forbidden =
                request.trust() == Trust.CANDIDATE ? HipccErrors.forbidden(errors) : Optional.empty();
        return forbidden.isPresent()
                ? new BuildResult.Refused(forbidden.get(), result.seconds(), log.text())
                : new BuildResult.Failed(errors, result.seconds(), log.text());
    }

    /** One target at a time and no bundle, so that the result is a plain ELF file that every version of HIP loads. */
    private List<String> flags() {
        return List.of("--genco", "--offload-arch=" + target, "--no-gpu-bundle-output", "-O3", "-std=gnu++17");
    }

    private CommandResult run(List<String> line, Path directory, List<Path> writable) {
        List<String> confined = new Sandbox(writable, MEMORY_BYTES, PROCESSES, FILE_BYTES).wrap(installation, line);
        Map<String, String> environment = new HashMap<>(hipcc.environment(target));
        environment.put("TMPDIR", writable.get(0).toString());
        return Commands.run(confined, directory, environment, limitSeconds);
    }

    private String askFingerprint() {
        CommandResult version = Commands.run(
                List.of(hipcc.path().toString(), "--version"),
                installation.home(),
                hipcc.environment(target),
                limitSeconds);
        if (version.exit() != 0) {
            throw new MissingToolException(
                    hipcc.path() + " --version ended with status " + version.exit() + ": "
                            + CompilerLog.of(version, installation.home()).firstLine(),
                    "see hipwright doctor");
        }
        String program = FileStamp.of(installation.program("hipcpu-cc"));
        return String.join("\n", version.output().strip(), FileStamp.of(hipcc.path()), program, flags().toString());
    }
}
