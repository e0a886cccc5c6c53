package io.hipwright.worker;

import io.hipwright.hip.Device;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Waits until a GPU's memory is free again: what a killed process held comes back a while after it has ended. */
final class MemoryDrain {
    private static final long PAUSE_NANOS = 10_000_000;
    private static final int STEADY_LOOKS = 3;
    private static final int MOST_LOOKS = 2000;

    private final LongSupplier free;
    private final Runnable pause;

    /**
     * @param free the bytes that are free now
     * @param pause waits between two looks
     */
    MemoryDrain(LongSupplier free, Runnable pause) {
        this.free = free;
        this.pause = pause;
    }

    static MemoryDrain of(Device device) {
        return new MemoryDrain(device::freeBytes, () -> LockSupport.parkNanos(PAUSE_NANOS));
    }

    /**
     * Waits until {@code bytes} are free and no more is coming back.
     *
     * @throws WorkerUnavailableException when that does not come about within some 20 s
     */
    void await(long bytes) {
        long before = free.getAsLong();
        int steady = 0;
        for (int look = 0; look < MOST_LOOKS; look++) {
            pause.run();
            long now = free.getAsLong();
            steady = now > before ? 0 : steady + 1;
            if (steady >= STEADY_LOOKS && now >= bytes) {
                return;
            }
            before = now;
        }
        throw new WorkerUnavailableException("the device has " + before + " bytes free where " + bytes
                + " are needed; end other programs that use it");
    }
}
