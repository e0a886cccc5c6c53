package io.hipwright.worker;

import io.hipwright.hip.Device;
import io.hipwright.hip.DeviceBuffer;
import java.util.List;

/** Makes caches cold by writing more memory than they hold. */
final class CacheFlush implements AutoCloseable {
    private final List<DeviceBuffer> buffers;
    private byte written;

    private CacheFlush(List<DeviceBuffer> buffers) {
        this.buffers = buffers;
    }

    /** Flushes by writing {@code bytes} bytes; 0 leaves the caches warm. */
    static CacheFlush allocate(Device device, long bytes) {
        return new CacheFlush(bytes > 0 ? List.of(device.allocate(bytes)) : List.of());
    }

    void run() {
        written++; // another value each time, so that no write can be left out
        for (DeviceBuffer buffer : buffers) {
            buffer.fill(written);
        }
    }

    @Override
    public void close() {
        buffers.forEach(PlanBuffers::release);
    }
}
