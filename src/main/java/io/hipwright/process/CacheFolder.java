package io.hipwright.process;

import java.nio.file.Path;

/** Where hipwright keeps what it can make again: compiled kernels, precompiled headers, what workers start from. */
public final class CacheFolder {
    private CacheFolder() {}

    /** {@code $HIPWRIGHT_CACHE}, else {@code $XDG_CACHE_HOME/hipwright}, else {@code ~/.cache/hipwright}. It need not exist. */
    public static Path path() {
        String own = System.getenv("HIPWRIGHT_CACHE");
        if (own != null && !own.isBlank()) {
            return Path.of(own).toAbsolutePath();
        }
        String shared = System.getenv("XDG_CACHE_HOME");
        Path base = shared != null && !shared.isBlank()
                ? Path.of(shared)
                : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("hipwright").toAbsolutePath();
    }
}
