package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.process.Installation;
import io.hipwright.worker.LaunchOutcome.Completed;
import io.hipwright.worker.LaunchRequest.BufferSpec;
import io.hipwright.worker.LaunchRequest.Launch;
import io.hipwright.worker.LaunchRequest.Placement;
import io.hipwright.worker.LaunchRequest.Schedule;
import io.hipwright.worker.LaunchRequest.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerPoolTest {
    @TempDir
    Path folder;

    @Test
    void runsAKernel() {
        Path module = new Kernels(folder)
                .compile("__global__ void twice(const float* x, float* y, int n) {"
                        + " int i = blockIdx.x * blockDim.x + threadIdx.x; if (i < n) y[i] = 2 * x[i]; }");
        Installation installation = Installation.find();
        try (WorkerPool pool = Workers.pool(installation, WorkerSettings.forProcessor(installation, 64), 1);
                Worker worker = pool.fresh()) {
            worker.reserve(8192);
            worker.region(0, 40).asFloatBuffer().put(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
            byte[] count = ByteBuffer.allocate(4)
                    .order(ByteOrder.nativeOrder())
                    .putInt(10)
                    .array();
            LaunchRequest request = new LaunchRequest(
                    module,
                    List.of(new BufferSpec("x", 40, 0, true, false), new BufferSpec("y", 40, 4096, false, true)),
                    List.of(new Launch(
                            "twice",
                            List.of(new Value.Buffer(0), new Value.Buffer(1), new Value.Bytes(count)),
                            new int[] {1, 1, 1},
                            new int[] {64, 1, 1},
                            0)),
                    new Schedule(0),
                    Placement.END_GUARDED,
                    null);
            LaunchOutcome outcome = worker.run(request, new Worker.Limits(600, 600));
            assertThat(outcome).isInstanceOf(Completed.class);
            float[] y = new float[10];
            worker.region(4096, 40).asFloatBuffer().get(y);
            assertThat(y).containsExactly(2, 4, 6, 8, 10, 12, 14, 16, 18, 20);
        }
    }
}
