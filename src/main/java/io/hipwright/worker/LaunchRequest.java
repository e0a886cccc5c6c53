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
     * @param rotation while timed, its contents may be rotated by multiples of so many bytes, which gives other ones of the same kind;
     *     0 where order matters
     */
    public record BufferSpec(String name, long bytes, long offset, boolean upload, boolean download, int rotation) {}

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

    /** Which end of a buffer touches a guard page; or neither, for timing, when buffers must not compete for the same cache lines. */
    public enum Placement {
        END_GUARDED,
        START_GUARDED,
        SPREAD
    }

    /**
     * Every run is timed by itself, over contents that were put there afresh, poisoned outputs and flushed caches.
     *
     * @param warmUpNanos how long to warm up
     * @param samples how many samples to take, at least 1
     * @param runs how many runs of the plan make one sample, at least 1
     * @param flushBytes 0 leaves caches warm; else they are made cold, by writing so many bytes where lines cannot be evicted
     * @param check whether one run, chosen at random, has the contents as they are in the region, and its outputs are copied back
     */
    public record Timing(long warmUpNanos, int samples, int runs, long flushBytes, boolean check) {}
}
