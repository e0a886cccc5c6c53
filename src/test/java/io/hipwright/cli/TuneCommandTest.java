package io.hipwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.SmallTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tune} on a kernel with a slow default, a fast value, a wrong one and one that does not compile. */
final class TuneCommandTest {
    private static final String KERNEL =
            """
            #include <hip/hip_runtime.h>
            // @tune WORK 400 1 2 3
            #if WORK == 3
            #error three is too many
            #endif
            __global__ void twice(const float* x, float* y, int n) {
              int i = blockIdx.x * blockDim.x + threadIdx.x;
              if (i >= n) return;
              float sum = 0;
              for (int k = 0; k < WORK; k++) sum += x[i] * ((i + k) % 7 - 3);
              y[i] = 2 * x[i] + (sum == 12345.678f ? 1 : 0) + (WORK == 2 ? 1 : 0);
            }
            """;

    @TempDir
    private Path folder;

    private Path task;
    private Path candidate;
    private Path log;

    @BeforeEach
    void write() throws IOException {
        task = new SmallTask(folder.resolve("task"))
                .file("task.yaml", SmallTask.YAML.replace("1000", "20000"))
                .folder();
        candidate = Files.writeString(folder.resolve("candidate.hip"), KERNEL);
        log = folder.resolve("log.jsonl");
    }

    private Hipwright tune(Object... more) {
        Object[] all = new Object[more.length + 8];
        System.arraycopy(
                new Object[] {"tune", task, "--candidate", candidate, "--results", log, "--no-launch", "--quick"},
                0,
                all,
                0,
                8);
        System.arraycopy(more, 0, all, 8, more.length);
        return Hipwright.run(all);
    }

    @Test
    void findsTheFastestThatIsRightAndGoesOnFromItsLog() throws IOException {
        Path tuned = folder.resolve("tuned.hip");
        Hipwright first = tune("--json", "-o", tuned);
        assertThat(first.exit()).as(first.err()).isZero();
        JsonNode document = new JsonMapper().readTree(first.out());
        assertThat(document.get("complete").asBoolean()).isTrue();
        assertThat(document.get("measurements").valueStream())
                .extracting(
                        measured -> measured.get("configuration").get("WORK").asInt() + " "
                                + measured.get("status").asString())
                .containsExactly("400 passed", "1 passed", "2 wrong_output", "3 compile_error");
        JsonNode best = document.get("best");
        assertThat(best.get("configuration").get("WORK").asInt()).isEqualTo(1);
        assertThat(best.get("over_default").get("decision").asString()).isEqualTo("faster");
        assertThat(Files.readString(tuned))
                .isEqualTo(best.get("source").asString())
                .contains("@tune WORK 1 400 2 3");
        String measured = Files.readString(log);
        assertThat(measured.lines()).hasSize(4);
        assertThat(Hipwright.run("verify", task, "--candidate", tuned).exit()).isZero();

        Hipwright again = tune();
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("Best, verified in full: WORK=1").contains("no GPU figures");
        assertThat(again.err()).contains("(known)");
        assertThat(Files.readString(log)).as("nothing is measured twice").isEqualTo(measured);
    }

    @Test
    void aTornLogAndOtherContentsAreNoHindrance() throws IOException {
        Files.writeString(
                log, "rubbish\n{\"key\":\"other\",\"configuration\":{\"WORK\":400},\"status\":\"passed\"}\n{\"ke");
        Hipwright tuned = tune("--max-evaluations", "2");
        assertThat(tuned.exit()).as(tuned.err()).isZero();
        assertThat(tuned.err()).contains("no measurement");
        assertThat(Files.readAllLines(log)).hasSize(2 + 2);
    }

    @Test
    void nothingToTuneAndNothingRightAreSaid() throws IOException {
        Files.writeString(candidate, SmallTask.kernel("2 * x[i]"));
        Hipwright nothing = tune();
        assertThat(nothing.exit()).isEqualTo(3);
        assertThat(nothing.err()).contains("candidate.hip").contains("@tune");
        Files.writeString(candidate, "// @tune WORK 1 2\n" + SmallTask.kernel("3 * x[i]"));
        Hipwright wrong = tune();
        assertThat(wrong.exit()).as(wrong.err()).isEqualTo(1);
        assertThat(wrong.out()).contains("No configuration passed").contains("wrong_output 2");
    }
}
