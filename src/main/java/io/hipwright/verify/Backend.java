package io.hipwright.verify;

import io.hipwright.compile.Toolchain;
import io.hipwright.worker.WorkerPool;

/** Where kernels are compiled and run. Closing it ends the workers. */
public record Backend(Toolchain toolchain, WorkerPool workers, Limits limits) implements AutoCloseable {

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

    @Override
    public void close() {
        workers.close();
    }
}
