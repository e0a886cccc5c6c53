package io.hipwright.codeobject;

import java.util.Optional;

/**
 * What a GPU of AMD has for its wavefronts. "Unit" is what the wavefronts of one block share: a compute unit, or with workgroup processor mode (gfx10
 * and later) the two of a workgroup processor, which have twice of each number given for the unit.
 *
 * <p>Sources: LLVM's {@code AMDGPUBaseInfo.cpp} ({@code getTotalNumVGPRs}, {@code getVGPRAllocGranule}, {@code getMaxWavesPerEU}, {@code getEUsPerCU},
 * {@code getMaxWorkGroupsPerCU}) and {@code AMDGPU.td} (sizes of LDS); AMD's instruction set documents of MI200, MI300, RDNA 2 and RDNA 3;
 * Mesa's {@code ac_gpu_info.c} for the granule of LDS.
 *
 * @param name the GPU without features, such as {@code gfx90a}
 * @param mostWaves most wavefronts of one SIMD
 * @param simds SIMDs of a unit
 * @param vectorRegisters vector registers of one SIMD's lane for wavefronts of 64
 * @param registerGranule in what steps they are given out to wavefronts of 64; both numbers double for wavefronts of 32
 * @param unifiedRegisters whether accumulation registers come out of the same ones
 * @param ldsBytes shared memory of a unit
 * @param ldsGranule in what steps it is given out to blocks
 * @param mostLdsOfBlock most shared memory of one block
 * @param pairs whether two units form a workgroup processor
 */
public record AmdTarget(
        String name,
        int mostWaves,
        int simds,
        int vectorRegisters,
        int registerGranule,
        boolean unifiedRegisters,
        int ldsBytes,
        int ldsGranule,
        int mostLdsOfBlock,
        boolean pairs)
        implements GpuTarget {
    private static final int KIB = 1024;
    private static final int BARRIERS = 16;

    /** The GPU that a target such as {@code gfx90a:sramecc+:xnack-} names; empty for one that is not known here. */
    static Optional<AmdTarget> of(String target) {
        String name = target.replaceFirst(":.*$", "");
        if (!name.matches("gfx[0-9]{1,2}[0-9a-f]{2}")) {
            return Optional.empty();
        }
        return switch (name.substring(0, name.length() - 2)) {
            case "gfx9" -> Optional.of(gfx9(name));
            case "gfx10" -> Optional.of(gfx10(name));
            case "gfx11" -> Optional.of(rdna(name, 16, name.matches("gfx1100|gfx1101|gfx1151"), KIB));
            case "gfx12" -> Optional.of(rdna(name, 16, true, KIB));
            default -> Optional.empty();
        };
    }

    private static AmdTarget gfx9(String name) {
        boolean cdna2OrLater = name.equals("gfx90a") || name.startsWith("gfx94") || name.startsWith("gfx95");
        if (!cdna2OrLater) {
            return new AmdTarget(name, 10, 4, 256, 4, false, 64 * KIB, 512, 64 * KIB, false);
        }
        boolean large = name.startsWith("gfx95");
        int lds = large ? 160 * KIB : 64 * KIB;
        return new AmdTarget(name, 8, 4, 512, 8, true, lds, large ? 1280 : 512, lds, false);
    }

    private static AmdTarget gfx10(String name) {
        boolean rdna2 = name.startsWith("gfx103");
        return rdna2
                ? rdna(name, 16, false, KIB)
                : new AmdTarget(name, 20, 2, 512, 4, false, 64 * KIB, 512, 64 * KIB, true);
    }

    private static AmdTarget rdna(String name, int waves, boolean manyRegisters, int granule) {
        return new AmdTarget(
                name,
                waves,
                2,
                manyRegisters ? 768 : 512,
                manyRegisters ? 12 : 8,
                false,
                64 * KIB,
                granule,
                64 * KIB,
                true);
    }

    /** How many wavefronts of one SIMD have room for a kernel's vector registers. */
    int wavesByRegisters(KernelFacts kernel) {
        int factor = kernel.wavefront() == 32 ? 2 : 1;
        int used = unifiedRegisters
                ? kernel.vectorRegisters() + kernel.accumulationRegisters()
                : Math.max(kernel.vectorRegisters(), kernel.accumulationRegisters());
        int given = GpuTarget.roundUp(Math.max(1, used), registerGranule * factor);
        return Math.min(mostWaves, Math.max(1, vectorRegisters * factor / given));
    }

    /** How many wavefronts of one SIMD have room for its scalar registers; only gfx9 gives these out by need, 800 of them. */
    int wavesByScalarRegisters(KernelFacts kernel) {
        int used = kernel.scalarRegisters();
        if (pairs || used <= 80) {
            return mostWaves;
        }
        return Math.min(mostWaves, used <= 88 ? 9 : used <= 100 ? 8 : 7);
    }

    @Override
    public Occupancy occupancy(KernelFacts kernel, int blockThreads, int dynamicLds) {
        int share = pairs && kernel.workgroupProcessorMode() ? 2 : 1;
        int units = simds * share;
        int waves = Math.max(1, GpuTarget.roundUp(blockThreads, kernel.wavefront()) / kernel.wavefront());
        int lds = kernel.ldsBytes() + dynamicLds;
        int slots = mostWaves * units / waves;
        return Occupancy.tightest(
                new Occupancy.Block(blockThreads, lds, waves),
                mostWaves,
                units,
                new Occupancy.Bound(Occupancy.Limit.NOTHING, slots),
                new Occupancy.Bound(Occupancy.Limit.BLOCK_SIZE, waves == 1 ? slots : BARRIERS * share),
                new Occupancy.Bound(Occupancy.Limit.VECTOR_REGISTERS, wavesByRegisters(kernel) * units / waves),
                new Occupancy.Bound(Occupancy.Limit.SCALAR_REGISTERS, wavesByScalarRegisters(kernel) * units / waves),
                new Occupancy.Bound(
                        Occupancy.Limit.SHARED_MEMORY,
                        lds == 0 ? slots : ldsBytes * share / GpuTarget.roundUp(lds, ldsGranule)));
    }

    @Override
    public Optional<String> refusal(KernelFacts kernel, int[] grid, int[] block) {
        return Optional.empty();
    }
}
