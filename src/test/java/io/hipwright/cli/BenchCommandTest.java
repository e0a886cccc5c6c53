package io.hipwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.SmallTask;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench} with as little measuring as it allows; what it measures is no matter here. */
final class BenchCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Object[] SHORT = {"--forks", "2", "--time", "1ms", "--warmup-time", "1ms"};

    @TempDir
    private Path folder;

    private static Hipwright bench(Object... words) {
        Object[] line = new Object[words.length + SHORT.length + 1];
        line[0] = "bench";
        System.arraycopy(words, 0, line, 1, words.length);
        System.arraycopy(SHORT, 0, line, words.length + 1, SHORT.length);
        return Hipwright.run(line);
    }

    @Test
    void aRecordHoldsEverySampleTheForksTheFloorTheLightAndTheConditions() {
        Path kernel = Path.of("kernels/vector_add");
        Hipwright ran = bench(kernel, "--candidate", kernel.resolve("kernel.hip"), "--json");
        assertThat(ran.exit()).as(ran.err()).isZero();
        JsonNode timing = JSON.readTree(ran.out()).get("results").get(0).get("timing");
        for (String name : new String[] {"baseline", "candidate"}) {
            JsonNode side = timing.get(name);
            assertThat(side.get("samples_us").size())
                    .isEqualTo(side.get("samples").asInt());
            assertThat(side.get("runs_per_sample").asInt()).isPositive();
            int inForks = 0;
            for (JsonNode fork : timing.get("forks")) {
                inForks += fork.asInt();
            }
            assertThat(inForks).isEqualTo(side.get("samples").asInt());
        }
        assertThat(timing.get("forks").size()).isEqualTo(2);
        assertThat(timing.get("stopped").asString()).isIn("tight", "stable", "limit");
        assertThat(timing.get("launch_floor_us").asDouble()).isPositive();
        JsonNode light = timing.get("light");
        assertThat(light.get("bytes").asLong()).isPositive();
        assertThat(light.get("bound_by").asString()).isEqualTo("bandwidth");
        assertThat(light.get("share").asDouble()).isPositive();
        assertThat(light.get("bound_us").asDouble()).isPositive();
        JsonNode conditions = timing.get("conditions");
        assertThat(conditions.get("gpu").asBoolean()).isFalse();
        assertThat(conditions.get("baseline_hash")).isEqualTo(conditions.get("candidate_hash"));
        assertThat(conditions.propertyNames()).contains("device", "clock", "driver", "compiler", "flags");
    }

    @Test
    void whatWillBeDoneAndEachRoundGoToStandardErrorAndTheTableToStandardOutput() {
        SmallTask task = new SmallTask(folder);
        Hipwright ran = bench(task.folder(), "--verbose");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("# Forks: 2", "# Fork 1 of 2", "# Round   1: baseline", "no GPU figures");
        assertThat(ran.out())
                .contains("median us", "99.9 % error", "99 % interval", "baseline, again", "launch floor: ")
                .contains("no GPU figures")
                .doesNotContain("# Round");
    }

    @Test
    void severalCandidatesAreTimedInOneCallAndAWrongOneIsNot() {
        SmallTask task = new SmallTask(folder)
                .file("right.hip", SmallTask.kernel("x[i] + x[i]"))
                .file("wrong.hip", SmallTask.kernel("i == 3 ? 0 : 2 * x[i]"));
        Hipwright ran = bench(
                task.folder(),
                "--candidate",
                task.folder().resolve("right.hip"),
                task.folder().resolve("wrong.hip"));
        assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out()).contains("wrong_output").containsPattern("right.hip +[0-9.]+ .*x ");
    }

    @Test
    void aKernelThatIsWrongOnlyWhileItIsTimedHasNoTime() {
        SmallTask task = new SmallTask(folder)
                .file(
                        "shirks.hip",
                        "__device__ int calls;\n"
                                + SmallTask.kernel("calls > 60 ? 0 : 2 * x[i]")
                                        .replace("  if (i < n)", "  if (i == 0) atomicAdd(&calls, 1);\n  if (i < n)"));
        Hipwright ran = Hipwright.run(
                "bench",
                task.folder(),
                "--candidate",
                task.folder().resolve("shirks.hip"),
                "--quick",
                "--warmup-time",
                "300ms",
                "--json");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
        JsonNode result = JSON.readTree(ran.out()).get("results").get(0);
        assertThat(result.has("timing")).isFalse();
        assertThat(result.get("status").asString()).isNotEqualTo("passed");
    }

    @Test
    void aTimeThatTheDeviceCannotReachIsRefusedAndTheTaskIsToldOf() {
        SmallTask task = new SmallTask(folder).file("task.yaml", SmallTask.YAML + "bytes: 1000000000000 * n\n");
        Hipwright ran = bench(task.folder());
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).contains("impossible", "bytes cannot be moved", "mend bytes and flops");
    }

    @Test
    void impossibleOptionsAreNamed() {
        assertThat(Hipwright.run("bench", "kernels/saxpy", "--forks", "1").err())
                .contains("--forks");
        assertThat(Hipwright.run("bench", "kernels/saxpy", "--max-error", "0").err())
                .contains("--max-error");
        assertThat(Hipwright.run("bench", "kernels/saxpy", "--time", "soon").err())
                .contains("--time");
    }
}
