package io.hipwright.codeobject;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one kernel takes of a GPU.
 *
 * @param target the GPU
 * @param resources what its code object tells
 * @param occupancy for the block that it is launched with; null for a GPU that is not known here
 * @param instructions how often each kind stands in its code; empty where no llvm-objdump is found
 */
public record KernelUse(
        String target, KernelFacts resources, @Nullable Occupancy occupancy, SortedMap<String, Integer> instructions) {
    public KernelUse {
        instructions = new TreeMap<>(instructions);
    }

    /** One line for a person or a model. */
    public String text() {
        String registers = resources.name() + ": " + resources.vectorRegisters() + " VGPRs"
                + (resources.accumulationRegisters() > 0 ? ", " + resources.accumulationRegisters() + " AGPRs" : "")
                + ", " + resources.scalarRegisters() + " SGPRs";
        int lds = occupancy == null ? resources.ldsBytes() : occupancy.ldsBytes();
        return registers + ", " + lds + " B of LDS, " + scratch() + occupancyText();
    }

    private String scratch() {
        String spills = resources.vectorSpills() + resources.scalarSpills() > 0
                ? " (" + resources.vectorSpills() + " VGPRs and " + resources.scalarSpills() + " SGPRs spilled)"
                : "";
        String bytes = resources.scratchBytes() == 0 ? "no scratch" : resources.scratchBytes() + " B of scratch";
        return bytes + spills + (resources.dynamicStack() ? " and a stack of unknown size" : "");
    }

    private String occupancyText() {
        if (occupancy == null) {
            return "";
        }
        String limit = occupancy.limit() == Occupancy.Limit.NOTHING
                ? ""
                : ", limited by "
                        + occupancy.limit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "; blocks of " + occupancy.blockThreads() + " give " + occupancy.waves() + " of " + occupancy.mostWaves()
                + " wavefronts per SIMD" + limit;
    }
}
