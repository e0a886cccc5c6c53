package io.hipwright.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.compile.BuildResult.Unlaunchable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NvccCompilerTest extends GpuCompilerContract {
    @Override
    GpuToolchain toolchain(String target) {
        return Nvcc.toolchain(target);
    }

    @Override
    String target() {
        return "sm_90";
    }

    @Override
    String otherTarget() {
        return "sm_80";
    }

    @Override
    String undeclared(String name) {
        return "\"" + name + "\" is undefined";
    }

    @Test
    void moreSharedMemoryThanMayBeDeclaredIsNoCompileError() {
        Unlaunchable large = (Unlaunchable) candidate(
                HEADER + "__global__ void k(float* x) {\n  __shared__ float s[60000];\n  s[threadIdx.x] = x[0];\n"
                        + "  __syncthreads();\n  x[1] = s[5 + threadIdx.x];\n}\n");
        assertThat(large.reason()).contains("240000 bytes", "49152");
    }

    @Test
    void isFoundWhereItIsNamed() throws IOException {
        Path program = Files.createDirectories(folder.resolve("cuda/bin")).resolve("nvcc");
        Files.writeString(program, "#!/bin/sh\n");
        Path nowhere = folder.resolve("nowhere");
        Map<String, String> environment =
                Map.of("CUDA_HOME", folder.resolve("cuda").toString(), "PATH", "/nowhere");
        assertThat(NvccProgram.search(environment, nowhere)).isEmpty();
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(NvccProgram.search(environment, nowhere).orElseThrow().path())
                .isEqualTo(program);
        assertThat(NvccProgram.search(Map.of("PATH", program.getParent().toString()), nowhere))
                .isPresent();
        assertThat(NvccProgram.search(Map.of(), folder.resolve("cuda"))).isPresent();
    }
}
