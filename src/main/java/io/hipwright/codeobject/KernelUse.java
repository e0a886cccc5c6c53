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
 * @param instructions how often each kind stands in its code; empty where no disassembler is found
 */
public record KernelUse(
        String target, KernelFacts resources, @Nullable Occupancy occupancy, SortedMap<String, Integer> instructions) {
    public KernelUse {
        instructions = new TreeMap<>(instructions);
    }

    /** One line for a person or a model, in the words of the GPU's maker. */
    public String text() {
        return resources.name() + ": " + registers() + ", " + memory() + occupancyText();
    }

    private boolean onNvidia() {
        return GpuTarget.isNvidia(target);
    }

    private String registers() {
        if (onNvidia()) {
            return resources.vectorRegisters() + " registers";
        }
        return resources.vectorRegisters() + " VGPRs"
                + (resources.accumulationRegisters() > 0 ? ", " + resources.accumulationRegisters() + " AGPRs" : "")
                + ", " + resources.scalarRegisters() + " SGPRs";
    }

    private String memory() {
        int shared = occupancy == null ? resources.ldsBytes() : occupancy.ldsBytes();
        String own = onNvidia() ? "local memory" : "scratch";
        String bytes = resources.scratchBytes() == 0 ? "no " + own : resources.scratchBytes() + " B of " + own;
        return shared + " B of " + (onNvidia() ? "shared memory" : "LDS") + ", " + bytes + spills()
                + (resources.dynamicStack() ? " and a stack of unknown size" : "");
    }

    private String spills() {
        NvidiaFacts nvidia = resources.nvidia();
        if (nvidia != null) {
            return nvidia.spillStoreBytes() + nvidia.spillLoadBytes() == 0
                    ? ""
                    : " (registers spilled: " + nvidia.spillStoreBytes() + " B stored, " + nvidia.spillLoadBytes()
                            + " B loaded)";
        }
        return resources.vectorSpills() + resources.scalarSpills() == 0
                ? ""
                : " (" + resources.vectorSpills() + " VGPRs and " + resources.scalarSpills() + " SGPRs spilled)";
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
                + (onNvidia() ? " warps per SM" : " wavefronts per SIMD") + limit;
    }
}
