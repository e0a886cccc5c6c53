package io.hipwright.compile;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hipwright.compile.BuildRequest.Instrumentation;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.process.Commands;
import io.hipwright.process.Installation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A clang that compiles for AMD GPUs without ROCm, for tests; where it is absent they are skipped and say so. */
final class Clang {
    private static final double LIMIT_SECONDS = 300;

    private Clang() {}

    /** A toolchain for a target that the clang knows. */
    static GpuToolchain toolchain(String target) {
        Optional<ClangProgram> found = ClangProgram.search();
        assumed(
                found.isPresent(),
                "no clang 15 or newer with lld beside it (Debian: apt-get install clang-15 lld-15; or mvn -Pbundled-clang)");
        assumed(knows(found.get(), target), found.get().path() + " does not know " + target);
        Installation installation = Installation.find();
        return new GpuToolchain(installation, new ClangCompiler(installation, found.get(), target), LIMIT_SECONDS);
    }

    /** What becomes of a candidate's text. */
    static BuildResult candidate(String target, String text) {
        return toolchain(target).build(BuildRequest.of(text, "candidate.hip", Trust.CANDIDATE, Instrumentation.PLAIN));
    }

    private static boolean knows(ClangProgram clang, String target) {
        List<String> line = List.of(
                clang.path().toString(),
                "--target=amdgcn-amd-amdhsa",
                "-mcpu=" + target,
                "-nogpulib",
                "-fsyntax-only",
                "-xc",
                "/dev/null");
        return Commands.run(line, Installation.find().home(), Map.of(), LIMIT_SECONDS)
                        .exit()
                == 0;
    }

    private static void assumed(boolean holds, String otherwise) {
        if (!holds) {
            System.out.println("skipped: " + otherwise);
        }
        assumeTrue(holds, otherwise);
    }
}
