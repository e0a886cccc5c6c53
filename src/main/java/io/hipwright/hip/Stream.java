package io.hipwright.hip;

import static io.hipwright.hip.HipLibrary.check;

import io.hipwright.hip.binding.Hip;
import io.hipwright.hip.binding.ihipStream_t;

/** A queue of work on the device, done in order. Destroyed on close. */
public final class Stream implements AutoCloseable {
    private final ihipStream_t handle = new ihipStream_t();

    public Stream() {
        check(Hip.hipStreamCreate(handle), "hipStreamCreate");
    }

    ihipStream_t handle() {
        return handle;
    }

    /** Waits until all work in it is done; errors of its kernels show here. */
    public void synchronize() {
        check(Hip.hipStreamSynchronize(handle), "hipStreamSynchronize");
    }

    @Override
    public void close() {
        check(Hip.hipStreamDestroy(handle), "hipStreamDestroy");
    }
}
