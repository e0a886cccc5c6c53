package io.hipwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.compile.Hipcc;
import io.hipwright.compile.Nvcc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class InspectCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void needsHipcc() {
        Hipcc.program();
    }

    @Test
    void aTaskIsShownForEachTargetWithTheBlocksOfItsTimedWorkload() {
        Hipwright ran = Hipwright.run("inspect", "kernels/batched_gemm", "--target", "gfx90a,gfx1030");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("kernels/batched_gemm for gfx90a\n", "kernels/batched_gemm for gfx1030\n")
                .containsPattern("batched_gemm: \\d+ VGPRs, \\d+ SGPRs, 4096 B of LDS, no scratch; blocks of 64 give"
                        + " 4 of 8 wavefronts per SIMD, limited by shared memory")
                .contains("lds_load_64");
    }

    @Test
    void cubinsAreToldInNvidiasWords() throws IOException {
        Nvcc.program();
        Hipwright ran = Hipwright.run("inspect", "kernels/batched_gemm", "--target", "sm_90,sm_80");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("kernels/batched_gemm for sm_90\n", "kernels/batched_gemm for sm_80\n")
                .containsPattern("batched_gemm: \\d+ registers, 4096 B of shared memory, no local memory; blocks of 64"
                        + " give \\d+ of 64 warps per SM")
                .contains("warps of 32, ", " B of constants");
        Path large = Files.writeString(
                folder.resolve("large.hip"),
                "__global__ void k(float* x) { __shared__ float s[60000]; s[threadIdx.x] = x[0]; __syncthreads();"
                        + " x[1] = s[5 + threadIdx.x]; }\n");
        Hipwright refused = Hipwright.run("inspect", large, "--target", "sm_90");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err().lines()).singleElement().asString().contains("cannot be launched on sm_90", "240000");
        assertThat(Hipwright.run("inspect", "kernels/saxpy", "--target", "sm_99")
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void jsonIsOneDocument() {
        Hipwright ran = Hipwright.run("inspect", "kernels/row_softmax/kernel.hip", "--block", "512", "--json");
        JsonNode kernel = JsonMapper.shared().readTree(ran.out()).get("kernels").get(0);
        assertThat(kernel.get("target").asString()).isEqualTo("gfx90a");
        assertThat(kernel.get("resources").get("name").asString()).isEqualTo("row_softmax");
        assertThat(kernel.get("resources").get("lds_bytes").asInt()).isEqualTo(1024);
        assertThat(kernel.get("occupancy").get("block_threads").asInt()).isEqualTo(512);
        assertThat(kernel.get("occupancy").get("waves").asInt()).isEqualTo(8);
        assertThat(kernel.get("instructions").get("barrier").asInt()).isPositive();
    }

    @Test
    void whatCannotBeInspectedIsOneLineAndExitCodeThree() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.hip"), "__global__ void k() { y; }\n");
        Path other = Files.write(folder.resolve("other.bin"), new byte[] {0x7F, 'E', 'L', 'F', 0, (byte) 0xFF});
        for (String file : new String[] {broken.toString(), other.toString(), "/bin/sh", folder + "/absent"}) {
            Hipwright ran = Hipwright.run("inspect", file);
            assertThat(ran.exit()).as(file).isEqualTo(3);
            assertThat(ran.err().lines()).as(file).hasSize(1);
        }
        assertThat(Hipwright.run("inspect", broken.toString()).err()).contains("broken.hip:1", "gfx90a", "'y'");
    }

    @Test
    void wrongTargetsAndBlocksAreWrongUsage() {
        assertThat(Hipwright.run("inspect", "README.md", "--target", "mi300").exit())
                .isEqualTo(2);
        assertThat(Hipwright.run("inspect", "README.md", "--block", "2000").exit())
                .isEqualTo(2);
    }

    @Test
    void aMissingToolchainIsExitCodeFour() {
        Hipwright ran = Hipwright.run("inspect", "kernels/row_softmax", "--rocm-path", folder.toString());
        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains("--rocm-path", "apt-get install hipcc");
    }

    @Test
    void aGpuThatTheCompilerDoesNotKnowIsExitCodeFour() {
        Hipwright ran = Hipwright.run("inspect", "kernels/row_softmax", "--target", "gfx9ff");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(4);
        assertThat(ran.err().lines()).singleElement().asString().contains("cannot compile for gfx9ff", "--target");
    }
}
