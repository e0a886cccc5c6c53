package io.hipwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hipwright.SmallTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script learns from the exit code, and a person from the line on stderr. */
final class ExitCodesTest {
    @TempDir
    private Path folder;

    private SmallTask task;

    @BeforeEach
    void write() {
        task = new SmallTask(folder.resolve("twice"));
    }

    @Test
    void aPassedBaselineIsZeroAndTellsEveryWorkload() {
        Hipwright ran = Hipwright.run("verify", task.folder());
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("baseline", "{n=1}", "{n=1000}", "passed");
    }

    @Test
    void aWrongCandidateIsOneAlsoBesideARightOne() {
        task.file("right.hip", SmallTask.kernel("x[i] + x[i]")).file("wrong.hip", SmallTask.kernel("x[i]"));
        Hipwright ran = Hipwright.run("verify", task.folder(), "--candidate", file("right.hip"), file("wrong.hip"));
        assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out()).containsPattern("right.hip +passed").containsPattern("wrong.hip +wrong_output");
    }

    @Test
    void wrongUsageIsTwoWithAShortMessageAndAHint() {
        Hipwright option = Hipwright.run("verify", task.folder(), "--candidat", "x.hip");
        assertThat(option.exit()).isEqualTo(2);
        assertThat(option.out()).isEmpty();
        assertThat(option.err()).contains("'--candidat'", "Did you mean: --candidate", "hipwright verify --help");
        assertThat(option.err().lines()).hasSizeLessThanOrEqualTo(3);
        assertThat(Hipwright.run("verifi", "x").exit()).isEqualTo(2);
        assertThat(Hipwright.run().exit()).isEqualTo(2);
        assertThat(Hipwright.run("verify").exit()).isEqualTo(2);
    }

    @Test
    void theEnvironmentMayNameAnotherBackendThanAuto() {
        ProcessBuilder builder = Hipwright.process("verify", task.folder());
        builder.environment().put("HIPWRIGHT_BACKEND", "tpu");
        Hipwright ran = Hipwright.run(builder, folder);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("HIPWRIGHT_BACKEND", "tpu", "nvidia");
        assertThat(System.getenv("HIPWRIGHT_BACKEND"))
                .as("tests stay off the GPUs of a machine that has some")
                .isEqualTo("cpu");
    }

    @Test
    void aValueThatAnOptionDoesNotKnowIsWrongUsage() {
        Hipwright wavefront = Hipwright.run("verify", task.folder(), "--wavefront", "33");
        assertThat(wavefront.exit()).isEqualTo(2);
        assertThat(wavefront.err()).contains("--wavefront", "32 or 64");
        Hipwright backend = Hipwright.run("verify", task.folder(), "--backend", "tpu");
        assertThat(backend.exit()).isEqualTo(2);
        assertThat(backend.err()).contains("tpu", "cpu");
    }

    @Test
    void aBadTaskIsThreeWithFileAndLine() {
        task.file("task.yaml", SmallTask.YAML.replace("shape: [n], init", "shap: [n], init"));
        Hipwright ran = Hipwright.run("verify", task.folder());
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).singleElement().asString().contains("task.yaml:6: ", "shap");
        assertThat(Hipwright.run("verify", folder.resolve("missing")).exit()).isEqualTo(3);
        assertThat(Hipwright.run("verify", task.folder(), "--candidate", file("missing.hip"))
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void aBaselineThatDoesNotCompileIsToldWithItsLine() {
        task.file("kernel.hip", SmallTask.kernel("2 * z[i]"));
        Hipwright ran = Hipwright.run("verify", task.folder());
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("compile_error", "kernel.hip:4");
    }

    @Test
    void aMissingCompilerIsFour() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "setsid")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
        }
        ProcessBuilder builder = Hipwright.process("verify", task.folder());
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HIPWRIGHT_CACHE", folder.resolve("cache").toString());
        builder.environment().remove("HIPCPU_CXX");
        Hipwright ran = Hipwright.run(builder, folder);
        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.err().lines()).singleElement().asString().contains("no C++ compiler", "g++");
        assumeTrue(!Files.exists(Path.of("/dev/kfd")), "there is an AMD GPU");
        Hipwright amd = Hipwright.run("verify", task.folder(), "--backend", "amd");
        assertThat(amd.exit()).isEqualTo(4);
        assertThat(amd.out()).isEmpty();
        assertThat(amd.err().lines()).singleElement().asString().contains("no AMD GPU", "--backend cpu");
        assumeTrue(!Files.exists(Path.of("/dev/nvidiactl")), "there is an NVIDIA GPU");
        Hipwright nvidia = Hipwright.run("verify", task.folder(), "--backend", "nvidia");
        assertThat(nvidia.exit()).isEqualTo(4);
        assertThat(nvidia.err().lines()).singleElement().asString().contains("no NVIDIA GPU", "--backend cpu");
    }

    @Test
    void theStackTraceIsShownWhenAskedForOnly() {
        assertThat(Hipwright.run("verify", folder.resolve("missing")).err()).doesNotContain("\tat ");
        assertThat(Hipwright.run("verify", folder.resolve("missing"), "--stacktrace")
                        .err())
                .contains("\tat io.hipwright");
    }

    private Path file(String name) {
        return task.folder().resolve(name);
    }
}
