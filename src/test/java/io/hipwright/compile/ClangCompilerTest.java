package io.hipwright.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.codeobject.KernelFacts;
import io.hipwright.compile.BuildResult.Built;
import io.hipwright.compile.BuildResult.Failed;
import io.hipwright.compile.BuildResult.Refused;
import io.hipwright.compile.BuildResult.Unlaunchable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HIP for AMD GPUs without ROCm. */
final class ClangCompilerTest {
    private static final String HEADER = "#include <hip/hip_runtime.h>\n";

    @ParameterizedTest
    @CsvSource({"gfx90a, 64", "gfx1030, 32"})
    void makesACodeObjectThatTellsItsKernel(String target, int wavefront) {
        Built built = (Built) Clang.candidate(
                target,
                HEADER
                        + "__global__ void __launch_bounds__(128) reversed(float* x) {\n"
                        + "  __shared__ float shared[128];\n  shared[threadIdx.x] = x[threadIdx.x];\n"
                        + "  __syncthreads();\n  x[threadIdx.x] = shared[blockDim.x - 1 - threadIdx.x];\n}\n");
        KernelFacts kernel =
                built.examination().orElseThrow().object().kernel("reversed").orElseThrow();
        assertThat(kernel.wavefront()).isEqualTo(wavefront);
        assertThat(kernel.maxBlock()).isEqualTo(128);
        assertThat(kernel.ldsBytes()).isEqualTo(512);
    }

    @Test
    void namesTheCandidatesOwnLineOfAnError() {
        Failed failed = (Failed)
                Clang.candidate("gfx90a", "// first\n" + HEADER + "__global__ void k(float* x) {\n  x[0] = y;\n}\n");
        Diagnostic first = failed.diagnostics().get(0);
        assertThat(first.file()).isEqualTo("candidate.hip");
        assertThat(first.line()).isEqualTo(4);
        assertThat(first.message()).contains("undeclared identifier 'y'");
    }

    @ParameterizedTest
    @CsvSource({
        "x[0] = tgammaf(x[0]), the function tgamma",
        "x[0] = j0(static_cast<double>(x[0])), the function j0",
        "printf(\"%g\"), printf in a kernel",
        "x = static_cast<float*>(malloc(8)), malloc in a kernel"
    })
    void refusesWhatItLacksWithOneLine(String statement, String what) {
        Failed failed = (Failed) Clang.candidate(
                "gfx90a", HEADER + "__global__ void k(float* x) {\n  " + statement + ";\n x[1] = 1;}\n");
        assertThat(failed.diagnostics().get(0).message())
                .contains(what + " is not in the headers of hipwright; compile with hipcc from ROCm");
    }

    @Test
    void saysThatSharedMemoryIsTooSmall() {
        BuildResult result = Clang.candidate(
                "gfx90a",
                HEADER + "__global__ void k(float* x) {\n  __shared__ float s[20000];\n"
                        + "  s[threadIdx.x] = x[threadIdx.x];\n  __syncthreads();\n  x[0] = s[x[1] > 0 ? 3 : 5];\n}\n");
        assertThat(((Unlaunchable) result).reason()).contains("80000 bytes of shared memory");
    }

    @Test
    void holdsCandidatesToTheReview() {
        BuildResult result =
                Clang.candidate("gfx90a", HEADER + "__global__ void k(float* x) {\n  asm volatile(\"s_nop 0\");\n}\n");
        assertThat(result).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gfx90a", "gfx1030"})
    void takesTheWholeKernelLanguage(String target) throws IOException {
        String text = Files.readString(Path.of("native/tests/amd/language.hip.txt"));
        assertThat(Clang.candidate(target, text)).isInstanceOf(Built.class);
    }
}
