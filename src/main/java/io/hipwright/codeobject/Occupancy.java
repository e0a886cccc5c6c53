package io.hipwright.codeobject;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * How many wavefronts of a kernel a GPU can hold at a time.
 *
 * @param blockThreads threads of the block that it holds for
 * @param ldsBytes shared memory of that block, static and dynamic
 * @param waves wavefronts of one SIMD
 * @param mostWaves what a SIMD could hold of a kernel that needs nothing
 * @param blocks blocks of one compute unit, or of a workgroup processor in its mode; 0 when not even one fits
 * @param limit what runs out first
 */
public record Occupancy(int blockThreads, int ldsBytes, int waves, int mostWaves, int blocks, Limit limit) {
    private static final int BARRIERS = 16;

    /** What runs out first. */
    public enum Limit {
        NOTHING,
        VECTOR_REGISTERS,
        SCALAR_REGISTERS,
        SHARED_MEMORY,
        BLOCK_SIZE
    }

    private record Bound(Limit limit, int blocks) {}

    /** @param dynamicLds shared memory that the launch asks for, in bytes */
    public static Occupancy of(KernelFacts kernel, GpuTarget target, int blockThreads, int dynamicLds) {
        int share = target.pairs() && kernel.workgroupProcessorMode() ? 2 : 1;
        int simds = target.simds() * share;
        int wavesOfBlock = Math.max(1, GpuTarget.roundUp(blockThreads, kernel.wavefront()) / kernel.wavefront());
        int lds = kernel.ldsBytes() + dynamicLds;
        int slots = target.mostWaves() * simds / wavesOfBlock;
        Stream<Bound> bounds = Stream.of(
                new Bound(Limit.NOTHING, slots),
                new Bound(Limit.BLOCK_SIZE, wavesOfBlock == 1 ? slots : BARRIERS * share),
                new Bound(Limit.VECTOR_REGISTERS, target.wavesByRegisters(kernel) * simds / wavesOfBlock),
                new Bound(Limit.SCALAR_REGISTERS, target.wavesByScalarRegisters(kernel) * simds / wavesOfBlock),
                new Bound(Limit.SHARED_MEMORY, blocksByLds(target, lds, share, slots)));
        Bound tightest = bounds.min(Comparator.comparingInt(Bound::blocks)).orElseThrow();
        int waves = (tightest.blocks() * wavesOfBlock + simds - 1) / simds;
        boolean uneven = tightest.limit() == Limit.NOTHING && waves < target.mostWaves();
        Limit limit = uneven ? Limit.BLOCK_SIZE : tightest.limit();
        return new Occupancy(blockThreads, lds, waves, target.mostWaves(), tightest.blocks(), limit);
    }

    private static int blocksByLds(GpuTarget target, int lds, int share, int slots) {
        return lds == 0 ? slots : target.ldsBytes() * share / GpuTarget.roundUp(lds, target.ldsGranule());
    }

    /** The share of a SIMD's slots that are used, 0 to 1. */
    public double share() {
        return (double) waves / mostWaves;
    }
}
