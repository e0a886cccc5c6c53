package io.hipwright.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.compile.BuildResult.Built;
import io.hipwright.compile.BuildResult.Failed;
import io.hipwright.compile.BuildResult.Refused;
import io.hipwright.compile.BuildResult.Unlaunchable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NvccCompilerTest {
    private static final String HEADER = "#include <hip/hip_runtime.h>\n";
    private static final String TARGET = "sm_90";

    @TempDir
    private Path folder;

    @Test
    void makesACubinForTheTargetAndTakesItFromTheCacheNextTime() throws IOException {
        String text = HEADER + "__global__ void k(float* x) { x[threadIdx.x] = " + System.nanoTime() + "; }\n";
        Built first = (Built) Nvcc.candidate(TARGET, text);
        Built second = (Built) Nvcc.candidate(TARGET, text);
        assertThat(Files.readAllBytes(first.codeObject())).startsWith(0x7F, 'E', 'L', 'F');
        assertThat(first.cached()).isFalse();
        assertThat(second.cached()).isTrue();
        assertThat(second.codeObject()).isEqualTo(first.codeObject());
        assertThat(((Built) Nvcc.candidate("sm_80", text)).codeObject()).isNotEqualTo(first.codeObject());
    }

    @Test
    void namesTheCandidatesOwnLineOfAnError() {
        Failed failed = (Failed)
                Nvcc.candidate(TARGET, "// first\n" + HEADER + "__global__ void k(float* x) {\n  x[0] = y;\n}\n");
        Diagnostic first = failed.diagnostics().get(0);
        assertThat(first.file()).isEqualTo("candidate.hip");
        assertThat(first.line()).isEqualTo(4);
        assertThat(first.message()).contains("\"y\" is undefined");
    }

    @Test
    void moreSharedMemoryThanMayBeDeclaredIsNoCompileError() {
        Unlaunchable large = (Unlaunchable) Nvcc.candidate(
                TARGET,
                HEADER + "__global__ void k(float* x) {\n  __shared__ float s[60000];\n  s[threadIdx.x] = x[0];\n"
                        + "  __syncthreads();\n  x[1] = s[5 + threadIdx.x];\n}\n");
        assertThat(large.reason()).contains("240000 bytes", "49152");
    }

    @Test
    void bringsNoTextOfOtherFiles() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.h"), "the secret line\n");
        for (String line : new String[] {
            "#include \"" + secret + "\"",
            "#define F \"/etc/passwd\"\n#include F",
            "#line 1 \"/etc/passwd\"\nint mistake = ;"
        }) {
            BuildResult result = Nvcc.candidate(TARGET, HEADER + line + "\n__global__ void k() {}\n");
            assertThat(result).as(line).isInstanceOf(Refused.class);
            assertThat(result.log()).as(line).doesNotContain("secret line", "root:");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__global__ void k(float* x) {\n  asm volatile(\"nop;\");\n}\n",
                "#define PASTE(a, b) a##b\n__global__ void k(float* x) { PASTE(as, m)(\"nop;\"); }\n",
                "__attribute__((constructor)) void begin() {}\n__global__ void k(float* x) {}\n"
            })
    void refusesWhatTheProcessorsReviewRefuses(String text) {
        assertThat(Nvcc.candidate(TARGET, HEADER + text)).isInstanceOf(Refused.class);
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
