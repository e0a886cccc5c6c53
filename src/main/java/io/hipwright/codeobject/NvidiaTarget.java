package io.hipwright.codeobject;

import java.util.Optional;

/**
 * What a GPU of NVIDIA has for its warps: the table "Technical Specifications per Compute Capability" of the CUDA programming guide, and for
 * the steps in which registers and shared memory are given out the toolkit's {@code cuda_occupancy.h}.
 *
 * @param name such as {@code sm_90}
 * @param mostWarps most warps of a streaming multiprocessor (SM)
 * @param mostBlocks most blocks of an SM
 * @param sharedBytes shared memory of an SM, at the largest share that it can have of the cache
 * @param mostLdsOfBlock most shared memory of one block
 */
public record NvidiaTarget(String name, int mostWarps, int mostBlocks, int sharedBytes, int mostLdsOfBlock)
        implements GpuTarget {
    private static final int KIB = 1024;
    private static final int WARP = 32;
    private static final int REGISTERS = 64 * KIB;
    private static final int REGISTER_GRANULE = 256;

    /** An SM has four parts with registers of their own, and a warp stays in one. */
    private static final int PARTS = 4;

    private static final int MOST_DEPTH_OF_BLOCK = 64;
    private static final int MOST_DEPTH_OF_GRID = 65535;

    /** The GPU that {@code sm_90} or {@code sm_90a} names; empty for one that is not known here. */
    static Optional<NvidiaTarget> of(String target) {
        String name = target.replaceFirst("[af]$", "");
        return switch (name) {
            case "sm_75" -> Optional.of(new NvidiaTarget(name, 32, 16, 64 * KIB, 64 * KIB));
            case "sm_80" -> Optional.of(withReserve(name, 64, 32, 164));
            case "sm_86" -> Optional.of(withReserve(name, 48, 16, 100));
            case "sm_87" -> Optional.of(withReserve(name, 48, 16, 164));
            case "sm_89" -> Optional.of(withReserve(name, 48, 24, 100));
            case "sm_90", "sm_100", "sm_103" -> Optional.of(withReserve(name, 64, 32, 228));
            case "sm_110" -> Optional.of(withReserve(name, 48, 24, 228));
            case "sm_120", "sm_121" -> Optional.of(withReserve(name, 48, 24, 100));
            default -> Optional.empty();
        };
    }

    /** From 8.0 on the system keeps 1 KiB of each block's shared memory to itself. */
    private static NvidiaTarget withReserve(String name, int warps, int blocks, int sharedKib) {
        return new NvidiaTarget(name, warps, blocks, sharedKib * KIB, (sharedKib - 1) * KIB);
    }

    @Override
    public Occupancy occupancy(KernelFacts kernel, int blockThreads, int dynamicLds) {
        int warps = warps(blockThreads);
        int shared = kernel.ldsBytes() + dynamicLds;
        return Occupancy.tightest(
                new Occupancy.Block(blockThreads, shared, warps),
                mostWarps,
                1,
                new Occupancy.Bound(Occupancy.Limit.NOTHING, mostWarps / warps),
                new Occupancy.Bound(Occupancy.Limit.BLOCK_SIZE, mostBlocks),
                new Occupancy.Bound(Occupancy.Limit.REGISTERS, warpsByRegisters(kernel) / warps),
                new Occupancy.Bound(Occupancy.Limit.SHARED_MEMORY, blocksByShared(shared)));
    }

    private int blocksByShared(int bytes) {
        int reserve = sharedBytes - mostLdsOfBlock;
        int taken = GpuTarget.roundUp(bytes + reserve, reserve == 0 ? 256 : 128);
        return taken == 0 ? mostBlocks : sharedBytes / taken;
    }

    private static int warps(int threads) {
        return Math.max(1, GpuTarget.roundUp(threads, WARP) / WARP);
    }

    private static int warpsByRegisters(KernelFacts kernel) {
        int ofWarp = GpuTarget.roundUp(Math.max(1, kernel.vectorRegisters()) * WARP, REGISTER_GRANULE);
        return REGISTERS / PARTS / ofWarp * PARTS;
    }

    @Override
    public Optional<String> refusal(KernelFacts kernel, int[] grid, int[] block) {
        if (block[2] > MOST_DEPTH_OF_BLOCK) {
            return Optional.of("a block of " + block[2] + " threads in z; " + name + " takes " + MOST_DEPTH_OF_BLOCK);
        }
        int depth = Math.max(grid[1], grid[2]);
        if (depth > MOST_DEPTH_OF_GRID) {
            return Optional.of("a grid of " + depth + " blocks in y or z; " + name + " takes " + MOST_DEPTH_OF_GRID);
        }
        int threads = block[0] * block[1] * block[2];
        return warps(threads) <= warpsByRegisters(kernel)
                ? Optional.empty()
                : Optional.of("a block of " + threads + " threads with " + kernel.vectorRegisters()
                        + " registers each; " + name + " has " + REGISTERS + " (say __launch_bounds__(" + threads
                        + ") at the kernel)");
    }
}
