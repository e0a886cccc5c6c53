package io.hipwright.compile;

/** Makes code objects for one backend. Safe for use by several threads. */
public interface Toolchain {

    /** The backend it compiles for: {@code cpu}, {@code amd} or {@code nvidia}. */
    String backend();

    /** Everything outside the source that the code object depends on: compiler, version, flags, headers. Part of every record's key. */
    String fingerprint();

    /** Whether it can build instrumented code objects; GPUs have no such thing. */
    boolean instruments();

    /**
     * Compiles, or takes the code object from the cache.
     *
     * @throws io.hipwright.process.MissingToolException when there is no compiler
     */
    BuildResult build(BuildRequest request);
}
