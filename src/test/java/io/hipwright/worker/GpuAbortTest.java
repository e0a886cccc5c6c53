package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.worker.LaunchOutcome.FaultKind;
import io.hipwright.worker.LaunchOutcome.Faulted;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GpuAbortTest {
    private static final int ABORTED = 134;

    @Test
    void aMemoryFaultOfAKernelIsAnAccessOutOfBounds() {
        String line = "Memory access fault by GPU node-4 (Agent handle: 0x1d2d8b0) on address 0x7f7b3c200000."
                + " Reason: Page not present or supervisor privilege.";
        assertThat(GpuAbort.fault(ExitDetail.of(ABORTED, List.of(line)), Optional.empty()))
                .contains(new Faulted(FaultKind.OUT_OF_BOUNDS, "hipErrorIllegalAddress", line));
    }

    @Test
    void otherFaultsOfAKernelAreCrashes() {
        String hang = "HW Exception by GPU node-1 (Agent handle: 0x2b) reason :GPU Hang";
        String queue = ":0:rocdevice.cpp :2660: 7180 us: Device::callbackQueue aborting with error :"
                + " HSA_STATUS_ERROR_EXCEPTION: An HSAIL operation resulted in a hardware exception. code: 0x1016";
        assertThat(GpuAbort.fault(ExitDetail.of(ABORTED, List.of(hang)), Optional.empty())
                        .orElseThrow()
                        .kind())
                .isEqualTo(FaultKind.CRASH);
        assertThat(GpuAbort.fault(ExitDetail.of(ABORTED, List.of(queue)), Optional.empty())
                        .orElseThrow()
                        .message())
                .contains("HSA_STATUS_ERROR_EXCEPTION");
    }

    @Test
    void noOtherEndIsTakenForOne() {
        String line = "Memory access fault by GPU node-1";
        assertThat(GpuAbort.fault(ExitDetail.of(1, List.of(line)), Optional.empty()))
                .isEmpty();
        assertThat(GpuAbort.fault(ExitDetail.of(ABORTED, List.of("std::bad_alloc")), Optional.empty()))
                .isEmpty();
    }
}
