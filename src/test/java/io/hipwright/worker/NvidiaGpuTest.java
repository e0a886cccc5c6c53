package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hipwright.process.MissingToolException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class NvidiaGpuTest {
    private static final NvidiaGpu FIRST = new NvidiaGpu(0, "GPU-5a1b", "sm_90", "NVIDIA H200");
    private static final NvidiaGpu SECOND = new NvidiaGpu(1, "GPU-77c0", "sm_120", "NVIDIA RTX, with a comma");
    private static final List<NvidiaGpu> BOTH = List.of(FIRST, SECOND);

    @Test
    void readsWhatTheDriversProgramPrints() {
        assertThat(
                        NvidiaGpu.parse(
                                "0, GPU-5a1b, 9.0, NVIDIA H200\n1, GPU-77c0, 12.0, NVIDIA RTX, with a comma\nNo devices were found\n"))
                .isEqualTo(BOTH);
    }

    @Property
    void neverFailsOnAnyText(@ForAll String text) {
        assertThat(NvidiaGpu.parse(text)).isEmpty();
    }

    @Test
    void theEnvironmentHidesAndOrders() {
        assertThat(NvidiaGpu.find(1, BOTH, Optional.empty())).isEqualTo(SECOND);
        assertThat(NvidiaGpu.find(0, BOTH, Optional.of("1,0"))).isEqualTo(SECOND);
        assertThat(NvidiaGpu.find(0, BOTH, Optional.of("GPU-77"))).isEqualTo(SECOND);
        assertThatThrownBy(() -> NvidiaGpu.find(1, BOTH, Optional.of("0,7,1")))
                .isInstanceOf(MissingToolException.class)
                .hasMessageContaining("1 of 2 are visible");
        assertThatThrownBy(() -> NvidiaGpu.find(0, List.of(), Optional.empty()))
                .isInstanceOf(MissingToolException.class)
                .hasMessageContaining("no NVIDIA GPU");
    }
}
