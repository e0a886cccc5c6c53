package io.hipwright.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.compile.BuildResult.Failed;
import org.junit.jupiter.api.Test;

final class HipccCompilerTest extends GpuCompilerContract {
    @Override
    GpuToolchain toolchain(String target) {
        return Hipcc.toolchain(target);
    }

    @Override
    String target() {
        return "gfx90a";
    }

    @Override
    String otherTarget() {
        return "gfx1030";
    }

    @Override
    String undeclared(String name) {
        return "undeclared identifier '" + name + "'";
    }

    @Test
    void saysWhatTheLinkerMisses() {
        Failed failed = (Failed) candidate(
                HEADER + "__device__ float helper(float);\n__global__ void k(float* x) { x[0] = helper(1); }\n");
        assertThat(failed.diagnostics().get(0).toString()).contains("undefined", "helper");
    }
}
