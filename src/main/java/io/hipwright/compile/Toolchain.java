package io.hipwright.compile;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Makes code objects for one backend. Safe for use by several threads. */
public interface Toolchain {

    /** The backend it compiles for: {@code cpu}, {@code amd} or {@code nvidia}. */
    String backend();

    /** Everything outside the source that the code object depends on: compiler, version, flags, headers. Part of every record's key. */
    String fingerprint();

    /** The compiler, for a person who reads a record. */
    String compilerText();

    /** Its flags, for a person who reads a record. */
    String flagsText();

    /** Whether it can build instrumented code objects; GPUs have no such thing. */
    boolean instruments();

    /**
     * Begins a compilation, or takes the code object from the cache. The same request twice at a time is one compilation. Completes with a
     * {@link io.hipwright.process.MissingToolException} when there is no compiler.
     */
    CompletableFuture<BuildResult> start(BuildRequest request);

    /**
     * As {@link #start}, waiting for the result.
     *
     * @throws io.hipwright.process.MissingToolException when there is no compiler
     */
    default BuildResult build(BuildRequest request) {
        return await(start(request));
    }

    /** While it is held, no build of this toolchain runs: on the processor a compiler would disturb what is timed. */
    default Quiet quiet() {
        return () -> {};
    }

    /** Held by the thread that asked for it, and given back by the same one. */
    interface Quiet extends AutoCloseable {
        @Override
        void close();
    }

    /** The result of a build in progress; what it was ended by is thrown as it was. */
    static BuildResult await(CompletableFuture<BuildResult> build) {
        try {
            return build.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
