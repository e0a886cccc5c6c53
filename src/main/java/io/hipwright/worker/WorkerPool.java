package io.hipwright.worker;

/** Keeps a few warm workers, so that a fresh process costs no waiting. */
public interface WorkerPool extends AutoCloseable {

    /**
     * A worker that has never run anything of another candidate. Blocks until one is ready.
     *
     * @throws WorkerUnavailableException when none can be started, as without the library or the device
     */
    Worker fresh();

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
