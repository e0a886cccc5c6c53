package io.hipwright.worker;

import java.nio.file.Path;
import java.util.List;

/**
 * One run of a launch plan in a worker: fresh device buffers are made, inputs copied in from the region, outputs and scratch poisoned,
 * the launches done in order and synchronised, then every buffer is copied back to its place in the region.
 *
 * @param module the code object to load; it is loaded once per worker and kept
 * @param buffers the device buffers, task arguments first, then scratch
 * @param launches what is run, in order
 * @param schedule in which order threads, wavefronts and blocks go (cpu only)
 * @param placement where buffers lie within their guarded mapping (cpu only)
 * @param timing how to time the launches; {@code null} stands for one plain run
 */
public record LaunchRequest(
        Path module,
        List<BufferSpec> buffers,
        List<Launch> launches,
        Schedule schedule,
        Placement placement,
        @org.jspecify.annotations.Nullable Timing timing) {
    public LaunchRequest {
        buffers = List.copyOf(buffers);
        launches = List.copyOf(launches);
    }

    /**
     * A device buffer.
     *
     * @param bytes its size, at least 1
     * @param offset where its contents lie in the region, a multiple of 4096; -1 for scratch, which has no place there
     * @param upload whether the region's contents are copied in; else the buffer is poisoned
     * @param download whether its contents are copied back after the run
     */
    public record BufferSpec(String name, long bytes, long offset, boolean upload, boolean download) {}

    /** One kernel launch; dimensions have three entries each; shared memory in bytes. */
    public record Launch(String kernel, List<Value> arguments, int[] grid, int[] block, int sharedBytes) {
        public Launch {
            arguments = List.copyOf(arguments);
        }
    }

    /** What is passed for one parameter of a kernel. */
    public sealed interface Value {
        /** The address of buffer {@code index}. */
        record Buffer(int index) implements Value {}

        /** The bytes of a number in native byte order, 1 to 8 of them. */
        record Bytes(byte[] bytes) implements Value {}
    }

    /** Seed 0 is the natural order; every other seed another permutation. */
    public record Schedule(long seed) {}

    /** Which end of a buffer touches a guard page. */
    public enum Placement {
        END_GUARDED,
        START_GUARDED
    }

    /**
     * @param warmUpNanos how long to warm up
     * @param samples how many samples to take
     * @param sampleNanos the least duration of one sample; short plans are repeated within it
     * @param flushBytes how much memory to write between samples so that caches are cold; 0 leaves them warm
     */
    public record Timing(long warmUpNanos, int samples, long sampleNanos, long flushBytes) {}
}
