package io.hipwright.compile;

import io.hipwright.compile.BuildRequest.Instrumentation;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.process.CommandResult;
import io.hipwright.process.Commands;
import io.hipwright.process.Installation;
import io.hipwright.process.MissingToolException;
import io.hipwright.process.Sandbox;
import io.hipwright.process.ScratchFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** HIP for the processor: {@code hipcpu-cc} over the host's C++ compiler. */
public final class ProcessorToolchain implements Toolchain {
    private static final int EXIT_COMPILE_ERROR = 1;
    private static final int EXIT_REFUSED = 3;
    private static final int EXIT_NO_COMPILER = 4;

    private final Installation installation;
    private final BuildCache cache;
    private final int wavefront;
    private final double limitSeconds;
    private final BuildQueue queue = new BuildQueue();
    private final FutureTask<String> fingerprint = new FutureTask<>(this::askFingerprint);

    /**
     * @param wavefront lanes of a wavefront, 32 or 64
     * @param limitSeconds wall-clock limit of one compilation
     */
    public ProcessorToolchain(Installation installation, int wavefront, double limitSeconds) {
        this.installation = installation;
        this.cache = new BuildCache(BuildCache.defaultFolder());
        this.wavefront = wavefront;
        this.limitSeconds = limitSeconds;
        Thread asking = new Thread(fingerprint, "compiler's fingerprint");
        asking.setDaemon(true);
        asking.start();
    }

    @Override
    public String backend() {
        return "cpu";
    }

    @Override
    public String fingerprint() {
        try {
            return fingerprint.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the compiler was asked for its version", e);
        }
    }

    @Override
    public boolean instruments() {
        return true;
    }

    @Override
    public Quiet quiet() {
        return queue.quiet();
    }

    @Override
    public CompletableFuture<BuildResult> start(BuildRequest request) {
        String key = Digest.of(
                fingerprint(),
                request.source(),
                request.fileName(),
                request.macros().toString(),
                request.trust().name(),
                request.instrumentation().name());
        Optional<Path> known = cache.find(key);
        return known.isPresent()
                ? CompletableFuture.completedFuture(new BuildResult.Built(known.get(), true, 0, ""))
                : queue.submit(key, () -> build(request, key));
    }

    private BuildResult build(BuildRequest request, String key) {
        try (ScratchFolder scratch = new ScratchFolder(cache.scratch())) {
            Path input = scratch.path().resolve(request.fileName());
            Files.writeString(input, request.source());
            Path output = scratch.path().resolve("module.so");
            CommandResult result = compile(request, scratch.path(), output);
            return interpret(result, key, output, scratch.path());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a source to compile", e);
        }
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
            return Files.createDirectories(BuildCache.defaultFolder().resolve("headers"));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for precompiled headers cannot be made", e);
        }
    }

    private BuildResult interpret(CommandResult result, String key, Path output, Path scratch) {
        String log = result.output().replace(scratch + "/", "");
        if (result.timedOut()) {
            return new BuildResult.TimedOut(limitSeconds, result.seconds(), log);
        }
        return switch (result.exit()) {
            case 0 -> new BuildResult.Built(cache.put(key, output), false, result.seconds(), log);
            case EXIT_REFUSED -> new BuildResult.Refused(refusal(log), result.seconds(), log);
            case EXIT_NO_COMPILER -> throw new MissingToolException(firstLine(log), "see hipwright doctor");
            case EXIT_COMPILE_ERROR -> new BuildResult.Failed(errors(log), result.seconds(), log);
            default ->
                new BuildResult.Failed(
                        List.of(new Diagnostic(
                                "compiler", 0, 0, Diagnostic.Severity.ERROR, "ended with status " + result.exit())),
                        result.seconds(),
                        log);
        };
    }

    private static String refusal(String log) {
        return Diagnostic.parse(log).stream()
                .filter(diagnostic -> diagnostic.message().startsWith("rejected: "))
                .map(diagnostic -> new Diagnostic(
                                diagnostic.file(),
                                diagnostic.line(),
                                diagnostic.column(),
                                diagnostic.severity(),
                                diagnostic.message().substring("rejected: ".length()))
                        .toString())
                .findFirst()
                .orElseGet(() -> firstLine(log));
    }

    private static List<Diagnostic> errors(String log) {
        List<Diagnostic> errors = Diagnostic.parse(log).stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
                .toList();
        return errors.isEmpty()
                ? List.of(new Diagnostic("compiler", 0, 0, Diagnostic.Severity.ERROR, firstLine(log)))
                : errors;
    }

    private static String firstLine(String log) {
        return log.lines().filter(line -> !line.isBlank()).findFirst().orElse("the compiler said nothing");
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
            throw new MissingToolException(firstLine(result.output()), "see hipwright doctor");
        }
        return result.output().strip();
    }
}
