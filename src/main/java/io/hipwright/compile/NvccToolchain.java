package io.hipwright.compile;

import io.hipwright.process.CommandResult;
import io.hipwright.process.Commands;
import io.hipwright.process.Installation;
import io.hipwright.process.MissingToolException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HIP for NVIDIA GPUs: nvcc, with a header of ours for HIP's kernel language, makes a cubin of a source's device code for one target. */
public final class NvccToolchain implements Toolchain {
    private static final String OUTPUT = "module.cubin";
    private static final Pattern SHARED =
            Pattern.compile("ptxas error *: .*uses too much shared data \\(0x([0-9a-f]+) bytes, 0x([0-9a-f]+) max\\)");

    private final Installation installation;
    private final NvccProgram nvcc;
    private final String target;
    private final double limitSeconds;
    private final ReviewedBuild reviewed;
    private final CachedBuilds builds = new CachedBuilds(".cubin", codeObject -> Optional.empty());
    private final Fingerprint fingerprint;

    /**
     * @param target the GPU, such as {@code sm_90}
     * @param limitSeconds wall-clock limit of one compilation
     */
    public NvccToolchain(Installation installation, NvccProgram nvcc, String target, double limitSeconds) {
        this.installation = installation;
        this.nvcc = nvcc;
        this.target = target;
        this.limitSeconds = limitSeconds;
        this.reviewed = new ReviewedBuild(installation, limitSeconds);
        this.fingerprint = new Fingerprint(this::askFingerprint); // last, because it begins at once in another thread
    }

    @Override
    public String backend() {
        return "nvidia";
    }

    @Override
    public String fingerprint() {
        return fingerprint.text();
    }

    @Override
    public String compilerText() {
        return fingerprint()
                .lines()
                .filter(line -> line.contains("release"))
                .findFirst()
                .orElse("nvcc");
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

    private BuildResult build(BuildRequest request, Path scratch) throws IOException {
        Optional<BuildResult> refused = reviewed.review(request, scratch);
        return refused.isPresent() ? refused.get() : compile(request, scratch);
    }

    private BuildResult compile(BuildRequest request, Path scratch) {
        List<String> line = new ArrayList<>(List.of(nvcc.path().toString()));
        line.addAll(flags());
        line.addAll(List.of("-I", headers().toString()));
        request.macros().forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(List.of("-o", OUTPUT, ReviewedBuild.SOURCE));
        CommandResult result = reviewed.compile(line, Map.of(), scratch);
        CompilerLog log = CompilerLog.of(result, scratch);
        return reviewed.outcome(result, log, scratch.resolve(OUTPUT))
                .or(() -> tooLarge(result, log))
                .orElseGet(() -> ReviewedBuild.failed(request, result, log));
    }

    /** That a kernel's own arrays take more shared memory than a kernel may: the assembler's words, which name no line. */
    private static Optional<BuildResult> tooLarge(CommandResult result, CompilerLog log) {
        Matcher matcher = SHARED.matcher(log.text());
        return matcher.find()
                ? Optional.of(new BuildResult.Unlaunchable(
                        "arrays of " + Long.parseLong(matcher.group(1), 16) + " bytes in shared memory; "
                                + Long.parseLong(matcher.group(2), 16) + " may be declared",
                        result.seconds(),
                        log.text()))
                : Optional.empty();
    }

    /** HIP lets device code call constexpr functions of the host. */
    private List<String> flags() {
        return List.of("-x", "cu", "-cubin", "-arch=" + target, "-O3", "-std=c++17", "--expt-relaxed-constexpr");
    }

    private Path headers() {
        return installation.nativeBuild().resolve("include-nvidia");
    }

    private String askFingerprint() {
        CommandResult version =
                Commands.run(List.of(nvcc.path().toString(), "--version"), installation.home(), Map.of(), limitSeconds);
        if (version.exit() != 0) {
            throw new MissingToolException(
                    nvcc.path() + " --version ended with status " + version.exit() + ": "
                            + CompilerLog.of(version, installation.home()).firstLine(),
                    "see hipwright doctor");
        }
        return String.join(
                "\n",
                version.output().strip(),
                FileStamp.of(nvcc.path()),
                FileStamp.of(reviewed.reviewer()),
                FileStamp.ofFolder(headers()),
                flags().toString());
    }
}
