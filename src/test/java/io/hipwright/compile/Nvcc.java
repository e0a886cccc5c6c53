package io.hipwright.compile;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hipwright.compile.BuildRequest.Instrumentation;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.process.Installation;
import java.util.Optional;

/** The real nvcc, for tests; where it is absent they are skipped and say so. */
public final class Nvcc {
    private static final double LIMIT_SECONDS = 300;

    private Nvcc() {}

    /** A toolchain for a target. */
    public static GpuToolchain toolchain(String target) {
        Installation installation = Installation.find();
        return new GpuToolchain(installation, new NvccCompiler(installation, program(), target), LIMIT_SECONDS);
    }

    public static NvccProgram program() {
        Optional<NvccProgram> found = NvccProgram.search();
        if (found.isEmpty()) {
            System.out.println("skipped: nvcc is not installed (NVIDIA's CUDA toolkit)");
        }
        assumeTrue(found.isPresent(), "nvcc is not installed");
        return found.get();
    }

    /** What becomes of a candidate's text. */
    public static BuildResult candidate(String target, String text) {
        return toolchain(target).build(BuildRequest.of(text, "candidate.hip", Trust.CANDIDATE, Instrumentation.PLAIN));
    }
}
