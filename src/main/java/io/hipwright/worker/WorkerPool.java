package io.hipwright.worker;

import java.util.Optional;

/** Keeps a few warm workers, so that a fresh process costs no waiting. */
public interface WorkerPool extends AutoCloseable {

    /**
     * A worker that has never run anything of another candidate. Blocks until one is ready.
     *
     * @throws WorkerUnavailableException when none can be started, as without the library or the device
     */
    Worker fresh();

    /**
     * A worker that tells more of a fault than others do, where a kernel was above all, but may be slow and is never timed. Empty where
     * there is none. Blocks until it is ready.
     */
    default Optional<Worker> witness() {
        return Optional.empty();
    }

    /** While it is held, none is started ahead, and none is starting when this returns: a start disturbs what is timed on the processor. */
    default Quiet quiet() {
        return () -> {};
    }

    /** Ends the quiet. */
    interface Quiet extends AutoCloseable {
        @Override
        void close();
    }

    /** The device that the workers run on, such as {@code cpu: AMD EPYC 9454, 2 cores, wavefront 64}. */
    String device();

    @Override
    void close();
}
