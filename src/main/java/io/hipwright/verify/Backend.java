package io.hipwright.verify;

import io.hipwright.compile.Toolchain;
import io.hipwright.worker.WorkerPool;
import java.util.Optional;

/**
 * Where kernels are compiled and run. Closing it ends the workers.
 *
 * @param processor where references in plain C++ run when the device cannot run host code; empty when this is the processor itself
 */
public record Backend(Toolchain toolchain, WorkerPool workers, Limits limits, Optional<Backend> processor)
        implements AutoCloseable {

    /** One that is the processor. */
    public Backend(Toolchain toolchain, WorkerPool workers, Limits limits) {
        this(toolchain, workers, limits, Optional.empty());
    }

    /**
     * Wall-clock limits in seconds. A run's limit is raised to a multiple of the baseline's own time, so that a slow machine or a
     * large workload never makes a right kernel time out.
     *
     * @param launch the least limit of one run, the first one and its loading included
     * @param overBaseline how many times slower than the baseline a candidate may be
     */
    public record Limits(double launch, double overBaseline) {
        public static final Limits DEFAULT = new Limits(10, 100);
    }

    /** {@code cpu}, {@code amd} or {@code nvidia}. */
    public String name() {
        return toolchain.backend();
    }

    /** Which device, for records: the workers' own description. */
    public String device() {
        return workers.device();
    }

    /** Where a reference in plain C++ runs. */
    Backend forHostCode() {
        return processor.orElse(this);
    }

    @Override
    public void close() {
        workers.close();
        processor.ifPresent(Backend::close);
    }
}
