package io.hipwright.compile;

import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.process.CommandResult;
import io.hipwright.process.Commands;
import io.hipwright.process.Installation;
import io.hipwright.process.MissingToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** HIP for GPUs: what the review of candidates lets through is compiled in a sandbox, for the device alone. */
public final class GpuToolchain implements Toolchain {
    private final Installation installation;
    private final GpuCompiler compiler;
    private final double limitSeconds;
    private final ReviewedSource reviewed;
    private final CachedBuilds builds;
    private final Fingerprint version;

    /** @param limitSeconds wall-clock limit of one compilation */
    public GpuToolchain(Installation installation, GpuCompiler compiler, double limitSeconds) {
        this.installation = installation;
        this.compiler = compiler;
        this.limitSeconds = limitSeconds;
        this.reviewed = new ReviewedSource(installation, limitSeconds);
        this.builds = new CachedBuilds(compiler.extension(), compiler::examine);
        this.version = new Fingerprint(this::askVersion); // last, because it begins at once in another thread
    }

    @Override
    public String backend() {
        return compiler.backend();
    }

    @Override
    public String fingerprint() {
        List<String> parts = new ArrayList<>(List.of(version.text(), FileStamp.of(compiler.program())));
        parts.add(FileStamp.of(reviewed.reviewer()));
        compiler.headers().forEach(folder -> parts.add(FileStamp.ofFolder(folder)));
        parts.add(compiler.flags().toString());
        return String.join("\n", parts);
    }

    @Override
    public String compilerText() {
        return compiler.versionLine(version.text());
    }

    @Override
    public String flagsText() {
        return String.join(" ", compiler.flags());
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
        Optional<BuildResult> refused = reviewed.write(request, scratch);
        return refused.isPresent() ? refused.get() : compile(request, scratch);
    }

    private BuildResult compile(BuildRequest request, Path scratch) {
        String output = "module" + compiler.extension();
        List<String> line = new ArrayList<>(List.of(compiler.program().toString()));
        line.addAll(compiler.flags());
        request.macros().forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(List.of("-o", output, ReviewedSource.FILE));
        CommandResult result = reviewed.confined(line, compiler.environment(), scratch, scratch);
        CompilerLog log = CompilerLog.of(result, scratch);
        if (result.timedOut()) {
            return new BuildResult.TimedOut(limitSeconds, result.seconds(), log.text());
        }
        return result.exit() == 0 && Files.isRegularFile(scratch.resolve(output))
                ? BuildResult.Built.now(scratch.resolve(output), result.seconds(), log.text())
                : failed(request, result.seconds(), log);
    }

    private BuildResult failed(BuildRequest request, double seconds, CompilerLog log) {
        Optional<String> unlaunchable = compiler.unlaunchable(log.text());
        if (unlaunchable.isPresent()) {
            return new BuildResult.Unlaunchable(unlaunchable.get(), seconds, log.text());
        }
        // a candidate may form by pasting what the review forbids, which the compiler then finds poisoned
        Optional<Diagnostic> poisoned = log.errors().stream()
                .filter(error ->
                        request.trust() == Trust.CANDIDATE && error.message().contains("poisoned"))
                .findFirst();
        return poisoned.isPresent()
                ? new BuildResult.Refused(
                        poisoned.get()
                                .with("inline assembly or attributes made by pasting; write device code only")
                                .toString(),
                        seconds,
                        log.text())
                : new BuildResult.Failed(log.errors(), seconds, log.text());
    }

    private String askVersion() {
        CommandResult result = Commands.run(
                List.of(compiler.program().toString(), "--version"),
                installation.home(),
                compiler.environment(),
                limitSeconds);
        if (result.exit() != 0) {
            throw new MissingToolException(
                    compiler.program() + " --version ended with status " + result.exit() + ": "
                            + CompilerLog.of(result, installation.home()).firstLine(),
                    "see hipwright doctor");
        }
        return result.output().strip();
    }
}
