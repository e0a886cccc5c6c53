package io.hipwright.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.compile.BuildRequest.Instrumentation;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.compile.BuildResult.Built;
import io.hipwright.compile.BuildResult.Failed;
import io.hipwright.compile.BuildResult.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every compiler for GPUs. */
abstract class GpuCompilerContract {
    static final String HEADER = "#include <hip/hip_runtime.h>\n";

    @TempDir
    Path folder;

    /** The compiler; tests are skipped where it is absent. */
    abstract GpuToolchain toolchain(String target);

    /** One GPU, and another. */
    abstract String target();

    abstract String otherTarget();

    /** How the compiler says that a name is not declared. */
    abstract String undeclared(String name);

    BuildResult candidate(String text) {
        return candidate(target(), text);
    }

    private BuildResult candidate(String target, String text) {
        return toolchain(target).build(BuildRequest.of(text, "candidate.hip", Trust.CANDIDATE, Instrumentation.PLAIN));
    }

    @Test
    void makesAnElfFileForTheTargetAndTakesItFromTheCacheNextTime() throws IOException {
        String text = HEADER + "__global__ void k(float* x) { x[threadIdx.x] = " + System.nanoTime() + "; }\n";
        Built first = (Built) candidate(text);
        Built second = (Built) candidate(text);
        assertThat(Files.readAllBytes(first.codeObject())).startsWith(0x7F, 'E', 'L', 'F');
        assertThat(first.cached()).isFalse();
        assertThat(second.cached()).isTrue();
        assertThat(second.codeObject()).isEqualTo(first.codeObject());
        assertThat(((Built) candidate(otherTarget(), text)).codeObject()).isNotEqualTo(first.codeObject());
        assertThat(second.examination().orElseThrow().object().target()).isEqualTo(target());
    }

    @Test
    void namesTheCandidatesOwnLineOfAnError() {
        Failed failed = (Failed) candidate(
                "// first\n" + HEADER + "#include <iostream>\n__global__ void k(float* x) {\n  x[0] = y;\n}\n");
        Diagnostic first = failed.diagnostics().get(0);
        assertThat(first.file()).isEqualTo("candidate.hip");
        assertThat(first.line()).isEqualTo(5);
        assertThat(first.message()).contains(undeclared("y"));
    }

    @Test
    void bringsNoTextOfOtherFiles() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.h"), "the secret line\n");
        for (String line : new String[] {
            "#include \"" + secret + "\"",
            "#include \"/etc/passwd\"",
            "#define F \"/etc/passwd\"\n#include F",
            "#embed \"/etc/passwd\"",
            "#line 1 \"/etc/passwd\"\nint mistake = ;"
        }) {
            BuildResult result = candidate(HEADER + line + "\n__global__ void k() {}\n");
            assertThat(result).as(line).isInstanceOf(Refused.class);
            assertThat(result.log()).as(line).doesNotContain("secret line", "root:");
            assertThat(((Refused) result).reason()).startsWith("candidate.hip:");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__global__ void k(float* x) {\n  asm volatile(\"\");\n}\n",
                "#define PASTE(a, b) a##b\n__global__ void k(float* x) { PASTE(as, m)(\"\"); }\n",
                "__attribute__((constructor)) void begin() {}\n__global__ void k(float* x) {}\n"
            })
    void refusesWhatTheProcessorsReviewRefuses(String text) {
        BuildResult result = candidate(HEADER + text);
        assertThat(result).isInstanceOf(Refused.class);
        assertThat(((Refused) result).reason()).matches("candidate.hip:[23]: .*");
    }

    @Test
    void linksAndRunsNoHostCode() throws IOException {
        Path trace = folder.resolve("trace");
        Built built = (Built)
                candidate(HEADER + "#include <cstdio>\nstruct Begin { Begin() { fopen(\"" + trace + "\", \"w\"); } };\n"
                        + "__global__ void k(float* x) { x[0] = 1; }\nint main() { Begin begin; return 0; }\n");
        assertThat(trace).doesNotExist();
        assertThat(new String(Files.readAllBytes(built.codeObject()), StandardCharsets.ISO_8859_1))
                .doesNotContain("fopen", "main");
    }

    @Test
    void macrosAndTheTasksOwnNamesReachTheCompilerAsTheyAre() {
        String text =
                HEADER + "#ifndef WIDTH\n#error no width\n#endif\n__global__ void k(float* x) { x[0] = WIDTH; }\n";
        BuildRequest request = BuildRequest.of(text, "my kernel (1).hip", Trust.TASK, Instrumentation.PLAIN);
        Failed without = (Failed) toolchain(target()).build(request);
        assertThat(without.diagnostics().get(0).toString())
                .startsWith("my kernel (1).hip:3: ")
                .endsWith("no width");
        request = new BuildRequest(
                text, request.fileName(), new TreeMap<>(Map.of("WIDTH", "4")), Trust.TASK, Instrumentation.PLAIN);
        assertThat(toolchain(target()).build(request)).isInstanceOf(Built.class);
    }
}
