package io.hipwright.worker;

/** Keeps a few warm workers, so that a fresh process costs no waiting. */
public interface WorkerPool extends AutoCloseable {

    /**
     * A worker that has never run anything of another candidate. Blocks until one is ready.
     *
     * @throws WorkerUnavailableException when none can be started, as without the library or the device
     */
    Worker fresh();

    /** The device that the workers run on, such as {@code cpu: AMD EPYC 9454, 2 cores, wavefront 64}. */
    String device();

    @Override
    void close();
}
