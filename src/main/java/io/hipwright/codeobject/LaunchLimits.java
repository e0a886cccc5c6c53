package io.hipwright.codeobject;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What no launch of a kernel may exceed. HIP would refuse some of it, and hang or fault on the rest. */
final class LaunchLimits {
    /** HIP counts threads of the whole grid in 32 bits, in each dimension. */
    private static final long MOST_THREADS_OF_GRID = 0xFFFF_FFFFL;

    private LaunchLimits() {}

    static Optional<String> refusal(KernelFacts kernel, String targetName, int[] grid, int[] block, int dynamicLds) {
        long threads = 1;
        for (int i = 0; i < block.length; i++) {
            if (grid[i] < 1 || block[i] < 1) {
                return Optional.of("a grid or block without threads");
            }
            if ((long) grid[i] * block[i] > MOST_THREADS_OF_GRID) {
                return Optional.of("a grid of " + (long) grid[i] * block[i]
                        + " threads in one dimension; HIP takes less than 2^32");
            }
            threads = Math.min(Integer.MAX_VALUE, threads * block[i]);
        }
        if (threads > GpuTarget.MOST_THREADS) {
            return Optional.of(
                    "a block of " + threads + " threads; " + targetName + " has room for " + GpuTarget.MOST_THREADS);
        }
        if (threads > kernel.maxBlock()) {
            return Optional.of("a block of " + threads + " threads, but " + kernel.name() + " is compiled for at most "
                    + kernel.maxBlock() + " (__launch_bounds__)");
        }
        return requiredBlock(kernel, block)
                .or(() -> sharedMemory(kernel, targetName, dynamicLds))
                .or(() -> GpuTarget.of(targetName).flatMap(target -> target.refusal(kernel, grid, block)));
    }

    private static Optional<String> requiredBlock(KernelFacts kernel, int[] block) {
        List<Integer> asked = Arrays.stream(block).boxed().toList();
        List<Integer> required =
                kernel.nvidia() == null ? List.of() : kernel.nvidia().requiredBlock();
        return required.isEmpty() || required.equals(asked)
                ? Optional.empty()
                : Optional.of("a block of " + asked + " threads, but " + kernel.name() + " is compiled for " + required
                        + " alone");
    }

    private static Optional<String> sharedMemory(KernelFacts kernel, String targetName, int dynamicLds) {
        long bytes = (long) kernel.ldsBytes() + dynamicLds;
        return GpuTarget.of(targetName)
                .filter(target -> bytes > target.mostLdsOfBlock())
                .map(target -> "a block with " + bytes + " bytes of shared memory; " + targetName + " has "
                        + target.mostLdsOfBlock());
    }
}
