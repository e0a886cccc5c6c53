package io.hipwright.codeobject;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A code object and the instructions of its kernels.
 *
 * @param instructions by symbol, how often each kind occurs; empty where no disassembler is found
 */
public record Examination(CodeObject object, Map<String, SortedMap<String, Integer>> instructions) {
    public Examination {
        instructions = Map.copyOf(instructions);
    }

    /** @param dynamicLds shared memory that the launch asks for, in bytes */
    public KernelUse use(KernelFacts kernel, int blockThreads, int dynamicLds) {
        Optional<Occupancy> occupancy =
                GpuTarget.of(object.target()).map(target -> target.occupancy(kernel, blockThreads, dynamicLds));
        return new KernelUse(
                object.target(),
                kernel,
                occupancy.orElse(null),
                instructions.getOrDefault(kernel.symbol(), new TreeMap<>()));
    }

    /**
     * Why the target cannot run a launch; empty when nothing speaks against it.
     *
     * @param grid blocks in x, y, z
     * @param block threads in x, y, z
     */
    public Optional<String> refusal(String kernel, int[] grid, int[] block, int dynamicLds) {
        return object.kernel(kernel)
                .map(facts -> LaunchLimits.refusal(facts, object.target(), grid, block, dynamicLds))
                .orElseGet(() -> Optional.of("the code object has no kernel " + kernel));
    }
}
