package io.hipwright.bench;

import io.hipwright.compile.BuildRequest;
import io.hipwright.compile.BuildRequest.Instrumentation;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.compile.BuildResult;
import io.hipwright.compile.BuildResult.Built;
import io.hipwright.compile.Digest;
import io.hipwright.verify.Backend;
import io.hipwright.worker.LaunchOutcome;
import io.hipwright.worker.LaunchOutcome.Completed;
import io.hipwright.worker.LaunchRequest;
import io.hipwright.worker.LaunchRequest.BufferSpec;
import io.hipwright.worker.LaunchRequest.Launch;
import io.hipwright.worker.LaunchRequest.Placement;
import io.hipwright.worker.LaunchRequest.Schedule;
import io.hipwright.worker.LaunchRequest.Timing;
import io.hipwright.worker.LaunchRequest.Value;
import io.hipwright.worker.Worker;
import io.hipwright.worker.WorkerPool;
import io.hipwright.worker.WorkerUnavailableException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Kernels that show what a device does at its best; built like any other. */
final class Probe {
    private static final int BLOCK = 256;
    private static final int MOVE_BLOCKS = 1 << 16;
    private static final long MOVE_BYTES = 4L * BLOCK * MOVE_BLOCKS;
    private static final int MOVES = 30;
    private static final int COMPUTE_BLOCKS = 256;
    private static final int CHAINS = 64;
    private static final int STEPS = 500;
    private static final long WARM_UP_NANOS = 100_000_000;
    private static final Worker.Limits LIMITS = new Worker.Limits(120, 120);

    private static final String SOURCE =
            """
            #include <hip/hip_runtime.h>
            extern "C" __global__ void nothing() {}

            extern "C" __global__ void copy(const float* in, float* out) {
                const size_t i = (size_t)blockIdx.x * blockDim.x + threadIdx.x;
                out[i] = in[i];
            }

            // Nothing but these bytes moves, where a copy may have to read what it overwrites.
            extern "C" __global__ void update(float* values) {
                const size_t i = (size_t)blockIdx.x * blockDim.x + threadIdx.x;
                values[i] = -values[i];
            }

            extern "C" __global__ void look(const float* in, float* out) {
                const size_t i = (size_t)blockIdx.x * blockDim.x + threadIdx.x;
                if (in[i] == 12345.0f) out[0] = in[i];
            }

            extern "C" __global__ void multiply_add(float* out) {
                float chains[%1$d];
                const float factor = 0.5f + 1e-9f * threadIdx.x;
                for (int k = 0; k < %1$d; ++k) chains[k] = k;
                for (int step = 0; step < %2$d; ++step) {
                    for (int k = 0; k < %1$d; ++k) chains[k] = chains[k] * factor + 1.0f;
                }
                float sum = 0;
                for (int k = 0; k < %1$d; ++k) sum += chains[k];
                out[blockIdx.x * blockDim.x + threadIdx.x] = sum;
            }
            """
                    .formatted(CHAINS, STEPS);

    private final Backend backend;
    private final Path module;

    private Probe(Backend backend, Path module) {
        this.backend = backend;
        this.module = module;
    }

    /** What the rates depend on: device, compiler with its flags, and these kernels. */
    static String key(Backend backend) {
        return Digest.of(backend.device(), backend.toolchain().fingerprint(), SOURCE);
    }

    static Probe build(Backend backend) {
        BuildResult result =
                backend.toolchain().build(BuildRequest.of(SOURCE, "probe.hip", Trust.TASK, Instrumentation.PLAIN));
        if (!(result instanceof Built built)) {
            throw new IllegalStateException("hipwright's own kernels do not compile: " + result.log());
        }
        return new Probe(backend, built.codeObject());
    }

    /** What an empty kernel takes. */
    double floorNanos() {
        return Robust.location(nanos("nothing", 1, List.of(), new Timing(WARM_UP_NANOS, 15, 100, 0, false)));
    }

    /** The best that a cold copy, an update in place or a look at every value, and independent multiply-adds come to. */
    Rates rates() {
        Timing timing =
                new Timing(WARM_UP_NANOS, MOVES, 1, ProcessorCaches.find().flushBytes(), false);
        double copy = 2 * MOVE_BYTES / least(nanos("copy", MOVE_BLOCKS, List.of(MOVE_BYTES, MOVE_BYTES), timing));
        double update = 2 * MOVE_BYTES / least(nanos("update", MOVE_BLOCKS, List.of(MOVE_BYTES), timing));
        double look = MOVE_BYTES / least(nanos("look", MOVE_BLOCKS, List.of(MOVE_BYTES, 4L), timing));
        double compute = least(nanos("multiply_add", COMPUTE_BLOCKS, List.of(4L * BLOCK * COMPUTE_BLOCKS), timing));
        double flops = 2.0 * CHAINS * STEPS * BLOCK * COMPUTE_BLOCKS;
        return new Rates(Math.max(copy, Math.max(update, look)) * 1e9, flops / compute * 1e9);
    }

    private static double least(List<Double> nanos) {
        return Math.max(1, Collections.min(nanos));
    }

    private List<Double> nanos(String kernel, int blocks, List<Long> bufferBytes, Timing timing) {
        List<BufferSpec> buffers = bufferBytes.stream()
                .map(bytes -> new BufferSpec(kernel, bytes, -1, false, false, 0))
                .toList();
        List<Value> arguments = IntStream.range(0, buffers.size())
                .<Value>mapToObj(Value.Buffer::new)
                .toList();
        Launch launch = new Launch(kernel, arguments, new int[] {blocks, 1, 1}, new int[] {BLOCK, 1, 1}, 0);
        LaunchRequest request =
                new LaunchRequest(module, buffers, List.of(launch), new Schedule(0), Placement.SPREAD, timing);
        try (Worker worker = backend.workers().fresh();
                WorkerPool.Quiet quiet = backend.workers().quiet()) {
            worker.reserve(1);
            LaunchOutcome outcome = worker.run(request, LIMITS);
            if (!(outcome instanceof Completed completed)) {
                throw new WorkerUnavailableException("the device cannot be measured: " + outcome);
            }
            return completed.samples().nanos();
        }
    }
}
