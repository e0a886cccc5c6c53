package io.hipwright.task;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the expected outputs come from. */
public sealed interface Reference {

    /** The task's own kernel. */
    record Baseline() implements Reference {}

    /** Another HIP source with a kernel of the same name and parameters. */
    record HipSource(Path file) implements Reference {}

    /** A C++ file with {@code extern "C" void reference(...)}, the kernel's parameters as host pointers and values. */
    record CpuSource(Path file) implements Reference {}

    /** Arrays on disk ({@code .npy}) by output argument; they fit one workload only, the task's default params. */
    record Outputs(Map<String, Path> files) implements Reference {
        public Outputs {
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        }
    }
}
