package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hipwright.compile.Hipcc;
import io.hipwright.process.Installation;
import io.hipwright.worker.LaunchOutcome.Completed;
import io.hipwright.worker.LaunchOutcome.TimedOut;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How workers of a GPU are handled, with the processor's runtime in place of ROCm; and the real ROCm where there is no GPU. */
final class GpuWorkerTest {
    private static final Installation INSTALLATION = Installation.find();
    private static final String SOURCE =
            """
            __global__ void copies(const int* in, int* out, int n) {
              int i = blockIdx.x * blockDim.x + threadIdx.x; if (i < n) out[i] = in[i]; }
            __global__ void hangs(int* out, int n) { for (;;) ((volatile int*)out)[0] = n; }
            """;

    @TempDir
    private static Path folder;

    private static Path module;

    @BeforeAll
    static void compile() {
        module = Kernels.compile(folder, SOURCE);
    }

    private static WorkerPool pool(int warm) {
        List<String> library = List.of(INSTALLATION.library("libhipcpu.so").toString());
        WorkerSettings settings = new WorkerSettings("amd gfx90a", 61, library, Map.of(), 0, true);
        return Workers.pool(INSTALLATION, settings, warm);
    }

    @Test
    void runsUnderTheDevicesLockWithoutALimitOfMemory() {
        try (WorkerPool pool = pool(0);
                Worker worker = pool.fresh()) {
            assertThat(pool.device()).startsWith("amd gfx90a: ");
            assertThat(Requests.run(worker, Requests.copying(module, "copies"), Requests.PATIENT))
                    .isInstanceOf(Completed.class);
            assertThat(DeviceLock.file("gpu", 61)).exists();
        }
    }

    @Test
    void afterAFaultWorkersThatWaitedAreStartedAnew() {
        try (WorkerPool pool = pool(1)) {
            WorkerProcess waiting;
            try (Worker hanging = pool.fresh()) {
                waiting = (WorkerProcess) pool.fresh();
                waiting.close(); // untouched, so it waits for the next one
                Worker.Limits brief = new Worker.Limits(0.5, 0.5);
                assertThat(Requests.run(hanging, Requests.writing(module, "hangs"), brief))
                        .isInstanceOf(TimedOut.class);
            }
            try (Worker next = pool.fresh()) {
                assertThat(((WorkerProcess) next).processNumber()).isNotEqualTo(waiting.processNumber());
                assertThat(Requests.run(next, Requests.copying(module, "copies"), Requests.PATIENT))
                        .isInstanceOf(Completed.class);
            }
        }
    }

    @Test
    void theRealLibraryWithoutAGpuSaysSoInOneLine() {
        Hipcc.program();
        assumeTrue(AmdGpu.all().isEmpty() && !Files.exists(Path.of("/dev/kfd")), "there is an AMD GPU");
        VisibleGpu none = new VisibleGpu(new AmdGpu("gfx90a", ""), 62, "0");
        WorkerSettings settings = WorkerSettings.forAmd(none, Optional.empty());
        try (WorkerPool pool = Workers.pool(INSTALLATION, settings, 0)) {
            assertThatThrownBy(pool::fresh)
                    .isInstanceOf(WorkerUnavailableException.class)
                    .hasMessageContaining("finds no device that it can use")
                    .hasMessageNotContaining("\n");
        }
    }
}
