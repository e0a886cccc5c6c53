package io.hipwright.compile;

import io.hipwright.codeobject.Examination;
import io.hipwright.codeobject.Examiner;
import io.hipwright.process.CommandResult;
import io.hipwright.process.Commands;
import io.hipwright.process.Installation;
import io.hipwright.process.MissingToolException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HIP for AMD GPUs: hipcc makes a code object of a source's device code for one target. Host code of the source is parsed and thrown
 * away; nothing of it is linked or run.
 */
public final class HipccToolchain implements Toolchain {
    private static final String OUTPUT = "module.hsaco";
    private static final Pattern LOCAL_MEMORY =
            Pattern.compile("error: .*local memory \\((\\d+)\\) exceeds limit \\((\\d+)\\)");

    private final Installation installation;
    private final HipccProgram hipcc;
    private final String target;
    private final double limitSeconds;
    private final ReviewedBuild reviewed;
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
        this.reviewed = new ReviewedBuild(installation, limitSeconds);
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
        Optional<BuildResult> refused = reviewed.review(request, scratch);
        return refused.isPresent() ? refused.get() : compile(request, scratch);
    }

    private BuildResult compile(BuildRequest request, Path scratch) {
        List<String> line = new ArrayList<>(List.of(hipcc.path().toString()));
        line.addAll(flags());
        request.macros().forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(List.of("-o", OUTPUT, ReviewedBuild.SOURCE));
        CommandResult result = reviewed.compile(line, hipcc.environment(target), scratch);
        CompilerLog log = CompilerLog.of(result, scratch);
        return reviewed.outcome(result, log, scratch.resolve(OUTPUT))
                .or(() -> tooLarge(result, log))
                .orElseGet(() -> ReviewedBuild.failed(request, result, log));
    }

    /** That the target has less shared memory than a kernel's own arrays take: the back end's words, which name no line. */
    private Optional<BuildResult> tooLarge(CommandResult result, CompilerLog log) {
        Matcher matcher = LOCAL_MEMORY.matcher(log.text());
        return matcher.find()
                ? Optional.of(new BuildResult.Unlaunchable(
                        "a block with " + matcher.group(1) + " bytes of shared memory; " + target + " has "
                                + matcher.group(2),
                        result.seconds(),
                        log.text()))
                : Optional.empty();
    }

    /** One target at a time and no bundle, so that the result is a plain ELF file that every version of HIP loads. */
    private List<String> flags() {
        return List.of("--genco", "--offload-arch=" + target, "--no-gpu-bundle-output", "-O3", "-std=gnu++17");
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
        String program = FileStamp.of(reviewed.reviewer());
        return String.join("\n", version.output().strip(), FileStamp.of(hipcc.path()), program, flags().toString());
    }
}
