package io.hipwright.codeobject;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a code object tells of one kernel.
 *
 * @param symbol its name in the code object
 * @param name its name in the source, without namespaces, parameters or template arguments
 * @param vectorRegisters VGPRs of a lane; on NVIDIA its registers
 * @param accumulationRegisters AGPRs of a lane
 * @param scalarRegisters SGPRs of a wavefront
 * @param vectorSpills VGPRs that were spilled to scratch
 * @param scalarSpills SGPRs that were spilled
 * @param scratchBytes private memory of a lane (on NVIDIA: local memory) in bytes; without what a dynamic stack adds
 * @param dynamicStack whether calls may make the stack's size unknown
 * @param ldsBytes static shared memory of a block in bytes
 * @param wavefront lanes of a wavefront, 32 or 64
 * @param maxBlock most threads of a block that it was compiled for
 * @param argumentBytes bytes of its arguments, on AMD hidden ones included
 * @param codeBytes bytes of its own code, without functions that it calls
 * @param workgroupProcessorMode gfx10 and later: whether a block may spread over the two compute units of a workgroup processor
 * @param nvidia what only a cubin tells; null in a code object for AMD
 */
public record KernelFacts(
        String symbol,
        String name,
        int vectorRegisters,
        int accumulationRegisters,
        int scalarRegisters,
        int vectorSpills,
        int scalarSpills,
        int scratchBytes,
        boolean dynamicStack,
        int ldsBytes,
        int wavefront,
        int maxBlock,
        int argumentBytes,
        long codeBytes,
        boolean workgroupProcessorMode,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NvidiaFacts nvidia) {}
