package io.hipwright.hip;

import static io.hipwright.hip.HipLibrary.check;

import io.hipwright.hip.binding.Hip;
import io.hipwright.hip.binding.ihipEvent_t;
import io.hipwright.hip.binding.ihipStream_t;
import org.jspecify.annotations.Nullable;

/** A point in a stream whose time the device takes. Destroyed on close. */
public final class Event implements AutoCloseable {
    private final ihipEvent_t handle = new ihipEvent_t();

    public Event() {
        check(Hip.hipEventCreate(handle), "hipEventCreate");
    }

    /** Puts the event into a stream; {@code null} stands for the default one. */
    public void record(@Nullable Stream stream) {
        ihipStream_t queue = stream == null ? null : stream.handle();
        check(Hip.hipEventRecord(handle, queue), "hipEventRecord");
    }

    /** Waits until the device has passed it. */
    public void synchronize() {
        check(Hip.hipEventSynchronize(handle), "hipEventSynchronize");
    }

    /** Device time from {@code start} to this event in nanoseconds; both must have been passed. */
    public double nanosSince(Event start) {
        float[] milliseconds = new float[1];
        check(Hip.hipEventElapsedTime(milliseconds, start.handle, handle), "hipEventElapsedTime");
        return milliseconds[0] * 1e6;
    }

    @Override
    public void close() {
        check(Hip.hipEventDestroy(handle), "hipEventDestroy");
    }
}
