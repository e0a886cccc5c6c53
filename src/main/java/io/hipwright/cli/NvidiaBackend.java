package io.hipwright.cli;

import io.hipwright.compile.GpuToolchain;
import io.hipwright.compile.NvccCompiler;
import io.hipwright.compile.NvccProgram;
import io.hipwright.process.Installation;
import io.hipwright.process.MissingToolException;
import io.hipwright.verify.Backend;
import io.hipwright.worker.NvidiaGpu;
import io.hipwright.worker.WorkerSettings;
import io.hipwright.worker.Workers;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the backend {@code nvidia} is made of.
 *
 * @param device which of the visible GPUs
 * @param target what to compile for; empty for the device's own
 */
record NvidiaBackend(int device, Optional<String> target) {
    private static final double COMPILE_LIMIT_SECONDS = 120;
    private static final int WARM_WORKERS = 2;

    /** Whether this machine has what it needs, as far as that shows without trying. */
    boolean isThere() {
        return NvccProgram.search().isPresent() && !NvidiaGpu.all().isEmpty();
    }

    /**
     * Opens it.
     *
     * @param processor makes the backend for references in plain C++
     * @throws MissingToolException when the GPU or nvcc is missing
     */
    Backend open(Backend.Limits limits, Supplier<Backend> processor) {
        NvidiaGpu gpu = NvidiaGpu.find(device);
        NvccProgram nvcc = NvccProgram.find();
        Installation installation = Installation.find();
        return new Backend(
                new GpuToolchain(
                        installation,
                        new NvccCompiler(installation, nvcc, target.orElse(gpu.target())),
                        COMPILE_LIMIT_SECONDS),
                Workers.pool(installation, WorkerSettings.forNvidia(installation, gpu), WARM_WORKERS),
                limits,
                Optional.of(processor.get()));
    }
}
