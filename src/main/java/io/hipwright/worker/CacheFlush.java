package io.hipwright.worker;

import io.hipwright.hip.Device;
import io.hipwright.hip.DeviceBuffer;
import io.hipwright.hip.ProcessorExtension;
import java.util.Optional;

/** Makes caches cold. */
interface CacheFlush extends AutoCloseable {

    void run();

    @Override
    default void close() {}

    /**
     * The way that the device offers. Where lines can be evicted, that is exact and takes as long as the buffers are large, however large
     * the caches; else more memory is written than they hold.
     *
     * @param bytes how much to write where nothing can be evicted; 0 leaves caches warm
     */
    static CacheFlush of(Device device, Optional<ProcessorExtension> extension, long bytes) {
        if (bytes == 0) {
            return () -> {};
        }
        if (extension.isPresent() && extension.get().evictBuffers()) {
            return () -> extension.get().evictBuffers();
        }
        return new Overwriting(device.allocate(bytes));
    }

    /** Writes a buffer of its own. */
    final class Overwriting implements CacheFlush {
        private final DeviceBuffer buffer;
        private byte written;

        Overwriting(DeviceBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public void run() {
            written++; // another value each time, so that no write can be left out
            buffer.fill(written);
        }

        @Override
        public void close() {
            PlanBuffers.release(buffer::close);
        }
    }
}
