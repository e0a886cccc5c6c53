package io.hipwright.cli;

import io.hipwright.compile.AmdCompiler;
import io.hipwright.compile.GpuToolchain;
import io.hipwright.compile.HipccProgram;
import io.hipwright.process.Installation;
import io.hipwright.process.MissingToolException;
import io.hipwright.verify.Backend;
import io.hipwright.worker.AmdGpu;
import io.hipwright.worker.AmdLibrary;
import io.hipwright.worker.DebugAgent;
import io.hipwright.worker.VisibleGpu;
import io.hipwright.worker.WorkerPool;
import io.hipwright.worker.WorkerSettings;
import io.hipwright.worker.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the backend {@code amd} is made of.
 *
 * @param device which of the visible GPUs
 * @param target what to compile for; empty for the device's own
 * @param rocm the ROCm installation; empty to look for one
 */
record AmdBackend(int device, Optional<String> target, Optional<Path> rocm) {
    private static final Path DRIVER = Path.of("/dev/kfd");
    private static final double COMPILE_LIMIT_SECONDS = 120;
    private static final int WARM_WORKERS = 2;

    /** Whether this machine has what it needs, as far as that shows without trying. */
    boolean isThere() {
        return Files.isWritable(DRIVER)
                && !AmdGpu.all().isEmpty()
                && AmdCompiler.isThere(rocm)
                && AmdLibrary.find(installedRocm()).isPresent();
    }

    /**
     * Opens it.
     *
     * @param processor makes the backend for references in plain C++
     * @throws MissingToolException when the GPU or a compiler is missing
     */
    Backend open(Backend.Limits limits, Supplier<Backend> processor) {
        VisibleGpu gpu = VisibleGpu.find(device);
        Installation installation = Installation.find();
        AmdCompiler compiler =
                AmdCompiler.find(installation, rocm, target.orElse(gpu.gpu().target()));
        if (!Files.isReadable(DRIVER) || !Files.isWritable(DRIVER)) {
            throw new MissingToolException(
                    DRIVER + " may not be used by this user", "add the user to the groups render and video");
        }
        return new Backend(
                new GpuToolchain(installation, compiler, COMPILE_LIMIT_SECONDS),
                workers(installation, gpu),
                limits,
                Optional.of(processor.get()));
    }

    private WorkerPool workers(Installation installation, VisibleGpu gpu) {
        WorkerSettings settings = WorkerSettings.forAmd(gpu, installedRocm());
        return DebugAgent.find(installedRocm())
                .map(agent -> Workers.poolWithAgent(installation, settings, WARM_WORKERS, agent))
                .orElseGet(() -> Workers.pool(installation, settings, WARM_WORKERS));
    }

    private Optional<Path> installedRocm() {
        return HipccProgram.search(rocm).flatMap(HipccProgram::rocm);
    }
}
