package io.hipwright.compile;

import io.hipwright.process.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * HIP for AMD GPUs without ROCm: a clang, with headers and a device library of hipwright's own. What those lack is refused with a line
 * that says so.
 */
public final class ClangCompiler extends AmdCompiler {
    private final ClangProgram clang;
    private final Path headers;

    /** @param target the GPU, such as {@code gfx90a} or {@code gfx90a:xnack-} */
    public ClangCompiler(Installation installation, ClangProgram clang, String target) {
        super(installation, target, ObjectDump.beside(clang.path()));
        this.clang = clang;
        this.headers = installation.nativeBuild().resolve("include-amd");
    }

    @Override
    public Path program() {
        return clang.path();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    /** The version of code objects is one that every HIP since 4.5 loads, and that the headers are written for. */
    @Override
    public List<String> flags() {
        return List.of(
                "--driver-mode=g++",
                "-x",
                "hip",
                "--offload-arch=" + target(),
                "--offload-device-only",
                "--no-gpu-bundle-output",
                "-nogpuinc",
                "-nogpulib",
                "-mcode-object-version=4",
                "-O3",
                "-std=gnu++17",
                "-gline-tables-only",
                "-fdebug-compilation-dir=.",
                "-Wno-deprecated-pragma",
                "-I",
                headers.toString(),
                "-include",
                "hip/hip_runtime.h");
    }

    @Override
    public List<Path> headers() {
        return List.of(headers);
    }
}
