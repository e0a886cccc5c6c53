package io.hipwright.compile;

import io.hipwright.codeobject.Examination;
import io.hipwright.compile.BuildResult.Built;
import io.hipwright.process.CacheFolder;
import io.hipwright.process.ScratchFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The builds of one toolchain: from the cache, or made once however many ask for them at a time. */
final class CachedBuilds {
    private final BuildCache cache;
    private final BuildQueue queue = new BuildQueue();

    private final Function<Path, Optional<Examination>> examiner;

    /**
     * @param extension what the names of code objects end in, such as {@code .so}
     * @param examiner says what a code object tells
     */
    CachedBuilds(String extension, Function<Path, Optional<Examination>> examiner) {
        this.cache = new BuildCache(CacheFolder.path(), extension);
        this.examiner = examiner;
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
                ? CompletableFuture.completedFuture(new Built(known.get(), true, 0, "", examiner.apply(known.get())))
                : queue.submit(key, () -> make(key, request, compilation));
    }

    private Built kept(String key, Built made) {
        Path codeObject = cache.put(key, made.codeObject());
        return new Built(codeObject, false, made.seconds(), made.log(), examiner.apply(codeObject));
    }

    /** While it is held, no build runs. */
    Toolchain.Quiet quiet() {
        return queue.quiet();
    }

    private BuildResult make(String key, BuildRequest request, Compilation compilation) {
        try (ScratchFolder scratch = new ScratchFolder(cache.scratch())) {
            BuildResult result = compilation.run(request, scratch.path());
            return result instanceof Built built ? kept(key, built) : result;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a source to compile", e);
        }
    }
}
