package io.hipwright.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hipwright.SmallTask;
import io.hipwright.task.TaskLoader;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LightTest {
    private static final Rates RATES = new Rates(1e9, 1e9);

    @TempDir
    private Path folder;

    private Work work(String more) {
        return Work.of(TaskLoader.load(
                new SmallTask(folder).file("task.yaml", SmallTask.YAML + more).folder()));
    }

    @Test
    void withoutExpressionsEveryInputIsReadAndEveryOutputWrittenOnce() {
        assertThat(work("")).isEqualTo(new Work(8000, 4000, OptionalLong.empty()));
    }

    @Test
    void whatIsReadAndWrittenCountsTwice() {
        String inout = SmallTask.YAML.replace("role: out,", "role: inout,");
        Work found = Work.of(
                TaskLoader.load(new SmallTask(folder).file("task.yaml", inout).folder()));
        assertThat(found.bytes()).isEqualTo(12000);
    }

    @Test
    void expressionsOfTheTaskTakeTheirPlace() {
        assertThat(work("bytes: 2 * n\nflops: 3 * n\n")).isEqualTo(new Work(2000, 2000, OptionalLong.of(3000)));
    }

    @Test
    void theBoundIsWhatTakesLonger() {
        Light moving = Light.of(new Work(8000, 4000, OptionalLong.of(1000)), RATES, 16_000, 32_000);
        assertThat(moving.bound()).isEqualTo(Light.Bound.BANDWIDTH);
        assertThat(moving.share()).isCloseTo(0.5, within(1e-9));
        assertThat(moving.baselineShare()).isCloseTo(0.25, within(1e-9));
        Light computing = Light.of(new Work(8000, 4000, OptionalLong.of(16_000)), RATES, 16_000, 32_000);
        assertThat(computing.bound()).isEqualTo(Light.Bound.COMPUTE);
        assertThat(computing.share()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aTimeBelowTheCeilingIsImpossible() {
        Work work = new Work(1_000_000, 4000, OptionalLong.of(10_000));
        assertThat(Light.impossible(work, RATES, 9_999).orElseThrow())
                .startsWith("impossible: ")
                .contains("10000 operations");
        assertThat(Light.impossible(work, RATES, 10_000)).isEmpty();
        assertThat(Light.impossible(new Work(10, 4000, OptionalLong.empty()), RATES, 3_999)
                        .orElseThrow())
                .contains("4000 bytes");
    }

    @Test
    void onTheProcessorNoHonestTimeIsNearTheCeiling() {
        Rates ceiling = ProcessorCeiling.of(1);
        assertThat(ceiling.bytesPerSecond()).isGreaterThan(1e12);
        assertThat(ceiling.flopsPerSecond()).isGreaterThan(5e11);
    }
}
