package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hipwright.process.MissingToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VisibleGpuTest {
    private static final AmdGpu FIRST = new AmdGpu("gfx90a", "GPU-000000000000000a");
    private static final AmdGpu SECOND = new AmdGpu("gfx942", "GPU-000000000000000b");
    private static final AmdGpu THIRD = new AmdGpu("gfx1100", "");
    private static final List<AmdGpu> ALL = List.of(FIRST, SECOND, THIRD);

    @TempDir
    private Path folder;

    @Test
    void theDriversFilesTellTargetsInTheOrderOfTheirNodes() throws IOException {
        node("0", "cpu_cores_count 64\nsimd_count 0\ngfx_target_version 0\n");
        node("1", "cpu_cores_count 0\nsimd_count 440\ngfx_target_version 90010\nunique_id 12345678901234567890\n");
        node("2", "simd_count 1216\ngfx_target_version 90402\nunique_id 0\n");
        node("10", "simd_count 80\ngfx_target_version 100300\n");
        node("9", "simd_count 192\ngfx_target_version 110000\n");
        Files.createDirectories(folder.resolve("11")); // one that a container may not see
        node("12", "");
        assertThat(AmdGpu.all(folder))
                .containsExactly(
                        new AmdGpu("gfx90a", "GPU-ab54a98ceb1f0ad2"),
                        new AmdGpu("gfx942", ""),
                        new AmdGpu("gfx1100", ""),
                        new AmdGpu("gfx1030", ""));
        assertThat(AmdGpu.all(folder.resolve("absent"))).isEmpty();
    }

    @Test
    void theEnvironmentsListsAreReadAsRocmReadsThem() {
        assertThat(find(1, Map.of())).isEqualTo(new VisibleGpu(SECOND, 1, "1"));
        assertThat(find(0, Map.of("HIP_VISIBLE_DEVICES", "2,0"))).isEqualTo(new VisibleGpu(THIRD, 2, "2"));
        assertThat(find(0, Map.of("CUDA_VISIBLE_DEVICES", "1"))).isEqualTo(new VisibleGpu(SECOND, 1, "1"));
        assertThat(find(0, Map.of("ROCR_VISIBLE_DEVICES", "1,2", "HIP_VISIBLE_DEVICES", "1")))
                .isEqualTo(new VisibleGpu(THIRD, 2, "1"));
        assertThat(find(0, Map.of("ROCR_VISIBLE_DEVICES", "GPU-000000000000000B")))
                .isEqualTo(new VisibleGpu(SECOND, 1, "0"));
    }

    @Test
    void oneThatIsNotThereIsSaidInOneLine() {
        assertThatThrownBy(() -> VisibleGpu.find(0, List.of(), Map.of()))
                .isInstanceOf(MissingToolException.class)
                .hasMessageStartingWith("no AMD GPU was found here; ")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> find(1, Map.of("HIP_VISIBLE_DEVICES", "0,7,1")))
                .isInstanceOf(MissingToolException.class)
                .hasMessageContaining("no AMD GPU 1; 1 of 3 are visible");
        assertThatThrownBy(() -> find(0, Map.of("HIP_VISIBLE_DEVICES", ""))).isInstanceOf(MissingToolException.class);
    }

    private static VisibleGpu find(int number, Map<String, String> environment) {
        return VisibleGpu.find(number, ALL, environment);
    }

    private void node(String name, String properties) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("properties"), properties);
    }
}
