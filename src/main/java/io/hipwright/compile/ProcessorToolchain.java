package io.hipwright.compile;

import io.hipwright.compile.BuildRequest.Instrumentation;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.process.CacheFolder;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HIP for the processor: {@code hipcpu-cc} over the host's C++ compiler. */
public final class ProcessorToolchain implements Toolchain {
    private static final int EXIT_COMPILE_ERROR = 1;
    private static final int EXIT_REFUSED = 3;
    private static final int EXIT_NO_COMPILER = 4;

    private final Installation installation;
    private final CachedBuilds builds = new CachedBuilds(".so", codeObject -> Optional.empty());
    private final int wavefront;
    private final double limitSeconds;
    private final Fingerprint fingerprint;

    /**
     * @param wavefront lanes of a wavefront, 32 or 64
     * @param limitSeconds wall-clock limit of one compilation
     */
    public ProcessorToolchain(Installation installation, int wavefront, double limitSeconds) {
        this.installation = installation;
        this.wavefront = wavefront;
        this.limitSeconds = limitSeconds;
        this.fingerprint = new Fingerprint(this::askFingerprint); // last, because it begins at once in another thread
    }

    @Override
    public String backend() {
        return "cpu";
    }

    @Override
    public String fingerprint() {
        return fingerprint.text();
    }

    @Override
    public String compilerText() {
        return part("compiler");
    }

    @Override
    public String flagsText() {
        return part("flags");
    }

    /** One entry of the fingerprint, which is a JSON object of texts. */
    private String part(String name) {
        Matcher entry = Pattern.compile("\"" + name + "\": \"([^\"]*)\"").matcher(fingerprint());
        return entry.find() ? entry.group(1) : "unknown";
    }

    @Override
    public boolean instruments() {
        return true;
    }

    @Override
    public Quiet quiet() {
        return builds.quiet();
    }

    @Override
    public CompletableFuture<BuildResult> start(BuildRequest request) {
        return builds.start(fingerprint(), request, this::build);
    }

    private BuildResult build(BuildRequest request, Path scratch) throws IOException {
        Files.writeString(scratch.resolve(request.fileName()), request.source());
        Path output = scratch.resolve("module.so");
        return interpret(compile(request, scratch, output), output, scratch);
    }

    private CommandResult compile(BuildRequest request, Path scratch, Path output) {
        List<String> line = new ArrayList<>(List.of(
                installation.program("hipcpu-cc").toString(),
                "--genco",
                "--wavefront=" + wavefront,
                "-o",
                output.getFileName().toString()));
        if (request.trust() == Trust.CANDIDATE) {
            line.add("--audit");
        }
        if (request.instrumentation() == Instrumentation.CHECKED) {
            line.add("--checked");
        }
        request.macros().forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.add(request.fileName());
        return Commands.run(sandbox(scratch).wrap(installation, line), scratch, environment(scratch), limitSeconds);
    }

    private Sandbox sandbox(Path scratch) {
        return new Sandbox(List.of(scratch, headerCache()), 4L << 30, 256, 256L << 20);
    }

    private static Map<String, String> environment(Path scratch) {
        return Map.of(
                "TMPDIR", scratch.toString(), "HIPCPU_CACHE", headerCache().toString());
    }

    private static Path headerCache() {
        try {
            return Files.createDirectories(CacheFolder.path().resolve("headers"));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for precompiled headers cannot be made", e);
        }
    }

    private BuildResult interpret(CommandResult result, Path output, Path scratch) {
        CompilerLog log = CompilerLog.of(result, scratch);
        if (result.timedOut()) {
            return new BuildResult.TimedOut(limitSeconds, result.seconds(), log.text());
        }
        return switch (result.exit()) {
            case 0 -> BuildResult.Built.now(output, result.seconds(), log.text());
            case EXIT_REFUSED -> new BuildResult.Refused(log.refusal(), result.seconds(), log.text());
            case EXIT_NO_COMPILER -> throw new MissingToolException(log.firstLine(), "see hipwright doctor");
            case EXIT_COMPILE_ERROR -> new BuildResult.Failed(log.errors(), result.seconds(), log.text());
            default ->
                new BuildResult.Failed(
                        List.of(Diagnostic.ofCompiler("ended with status " + result.exit())),
                        result.seconds(),
                        log.text());
        };
    }

    private String askFingerprint() {
        List<String> line = List.of(
                installation.program("hipcpu-cc").toString(),
                "--genco",
                "--wavefront=" + wavefront,
                "--print-fingerprint");
        CommandResult result = Commands.run(
                line, installation.home(), Map.of("HIPCPU_CACHE", headerCache().toString()), limitSeconds);
        if (result.exit() != 0) {
            throw new MissingToolException(
                    CompilerLog.of(result, installation.home()).firstLine(), "see hipwright doctor");
        }
        return result.output().strip();
    }
}
