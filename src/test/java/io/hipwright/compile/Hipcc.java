package io.hipwright.compile;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hipwright.compile.BuildRequest.Instrumentation;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.process.Installation;
import java.util.Optional;

/** The real hipcc, for tests; where it is absent they are skipped and say so. */
public final class Hipcc {
    private static final double LIMIT_SECONDS = 300;

    private Hipcc() {}

    /** A toolchain for a target. */
    public static GpuToolchain toolchain(String target) {
        Installation installation = Installation.find();
        return new GpuToolchain(installation, new HipccCompiler(installation, program(), target), LIMIT_SECONDS);
    }

    public static HipccProgram program() {
        Optional<HipccProgram> found = HipccProgram.search(Optional.empty());
        if (found.isEmpty()) {
            System.out.println("skipped: hipcc is not installed (Debian: apt-get install hipcc libamdhip64-dev)");
        }
        assumeTrue(found.isPresent(), "hipcc is not installed");
        return found.get();
    }

    /** What becomes of a candidate's text. */
    public static BuildResult candidate(String target, String text) {
        return toolchain(target).build(BuildRequest.of(text, "candidate.hip", Trust.CANDIDATE, Instrumentation.PLAIN));
    }
}
