package io.hipwright.codeobject;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * How many wavefronts of a kernel a GPU can hold at a time.
 *
 * @param blockThreads threads of the block that it holds for
 * @param ldsBytes shared memory of that block, static and dynamic
 * @param waves wavefronts of one SIMD; on NVIDIA warps of a streaming multiprocessor
 * @param mostWaves what that could hold of a kernel that needs nothing
 * @param blocks blocks of one compute unit, of a workgroup processor in its mode, or of a streaming multiprocessor; 0 when not even one fits
 * @param limit what runs out first
 */
public record Occupancy(int blockThreads, int ldsBytes, int waves, int mostWaves, int blocks, Limit limit) {

    /** What runs out first. */
    public enum Limit {
        NOTHING,
        REGISTERS,
        VECTOR_REGISTERS,
        SCALAR_REGISTERS,
        SHARED_MEMORY,
        BLOCK_SIZE
    }

    /** How many blocks one resource has room for. */
    record Bound(Limit limit, int blocks) {}

    /** A block's threads, its shared memory in bytes, and its wavefronts. */
    record Block(int threads, int ldsBytes, int waves) {}

    /**
     * What the tightest of some bounds leaves; of equal ones the first counts.
     *
     * @param mostWaves wavefronts that each unit has slots for
     * @param units SIMDs that share a block
     */
    static Occupancy tightest(Block block, int mostWaves, int units, Bound... bounds) {
        Bound tightest =
                Stream.of(bounds).min(Comparator.comparingInt(Bound::blocks)).orElseThrow();
        int waves = (tightest.blocks() * block.waves() + units - 1) / units;
        boolean uneven = tightest.limit() == Limit.NOTHING && waves < mostWaves;
        Limit limit = uneven ? Limit.BLOCK_SIZE : tightest.limit();
        return new Occupancy(block.threads(), block.ldsBytes(), waves, mostWaves, tightest.blocks(), limit);
    }

    /** The share of the slots that are used, 0 to 1. */
    public double share() {
        return (double) waves / mostWaves;
    }
}
