package io.hipwright.compile;

import io.hipwright.process.CacheFolder;
import io.hipwright.process.ScratchFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The builds of one toolchain: from the cache, or made once however many ask for them at a time. */
final class CachedBuilds {
    private final BuildCache cache;
    private final BuildQueue queue = new BuildQueue();

    /** @param extension what the names of code objects end in, such as {@code .so} */
    CachedBuilds(String extension) {
        cache = new BuildCache(CacheFolder.path(), extension);
    }

    /** Makes a code object in a folder that is removed afterwards. */
    interface Compilation {
        BuildResult run(BuildRequest request, Path scratch) throws IOException;
    }

    /** @param fingerprint everything that the result depends on beside the request */
    CompletableFuture<BuildResult> start(String fingerprint, BuildRequest request, Compilation compilation) {
        String key = Digest.of(
                fingerprint,
                request.source(),
                request.fileName(),
                request.macros().toString(),
                request.trust().name(),
                request.instrumentation().name());
        Optional<Path> known = cache.find(key);
        return known.isPresent()
                ? CompletableFuture.completedFuture(new BuildResult.Built(known.get(), true, 0, ""))
                : queue.submit(key, () -> make(key, request, compilation));
    }

    /** While it is held, no build runs. */
    Toolchain.Quiet quiet() {
        return queue.quiet();
    }

    private BuildResult make(String key, BuildRequest request, Compilation compilation) {
        try (ScratchFolder scratch = new ScratchFolder(cache.scratch())) {
            BuildResult result = compilation.run(request, scratch.path());
            return result instanceof BuildResult.Built built
                    ? new BuildResult.Built(cache.put(key, built.codeObject()), false, built.seconds(), built.log())
                    : result;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a source to compile", e);
        }
    }
}
