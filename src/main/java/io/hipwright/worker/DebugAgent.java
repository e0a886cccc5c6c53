package io.hipwright.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * ROCm's debug agent, a library that ROCm loads into a process on request and that prints where a kernel faulted. It opens its process's
 * memory through {@code /proc/self/mem} for writing.
 */
public final class DebugAgent {
    private static final String NAME = "librocm-debug-agent.so.2";

    private DebugAgent() {}

    /** Where it lies; empty when it is in none of the usual places. Looked for, never loaded, outside a worker. */
    public static Optional<Path> find(Optional<Path> rocm) {
        return find(rocm, System.getenv());
    }

    static Optional<Path> find(Optional<Path> rocm, Map<String, String> environment) {
        return AmdLibrary.folders(rocm, environment)
                .map(folder -> folder.resolve(NAME))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** What ROCm is told to load it by. */
    static Map<String, String> environment(Path agent) {
        return Map.of("HSA_TOOLS_LIB", agent.toString(), "HSA_ENABLE_DEBUG", "1");
    }
}
