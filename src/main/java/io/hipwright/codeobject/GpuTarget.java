package io.hipwright.codeobject;

import java.util.Optional;

/** What a GPU has for the threads of a kernel. */
public sealed interface GpuTarget permits AmdTarget, NvidiaTarget {
    /** Most threads of a block, on every one of them. */
    int MOST_THREADS = 1024;

    /** The GPU that a target such as {@code gfx90a:xnack-} or {@code sm_90} names; empty for one that is not known here. */
    static Optional<GpuTarget> of(String target) {
        return isNvidia(target)
                ? NvidiaTarget.of(target).map(GpuTarget.class::cast)
                : AmdTarget.of(target).map(GpuTarget.class::cast);
    }

    /** Whether a target's name is one of NVIDIA's. */
    static boolean isNvidia(String target) {
        return target.startsWith("sm_");
    }

    /** The GPU without features, such as {@code gfx90a}. */
    String name();

    /** Most shared memory of one block in bytes, static and dynamic. */
    int mostLdsOfBlock();

    /**
     * How much of a kernel it can hold at a time.
     *
     * @param dynamicLds shared memory that the launch asks for, in bytes
     */
    Occupancy occupancy(KernelFacts kernel, int blockThreads, int dynamicLds);

    /** Why it cannot run a block of a kernel, beside what holds for every GPU; {@code grid} and {@code block} in x, y, z. */
    Optional<String> refusal(KernelFacts kernel, int[] grid, int[] block);

    /** The next multiple of {@code granule}. */
    static int roundUp(int value, int granule) {
        return (value + granule - 1) / granule * granule;
    }
}
