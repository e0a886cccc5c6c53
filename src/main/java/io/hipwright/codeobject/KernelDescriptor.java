package io.hipwright.codeobject;

import java.nio.ByteBuffer;

/**
 * The bits of a kernel's descriptor that its metadata do not repeat; 64 bytes at the symbol {@code NAME.kd}, laid out as
 * https://llvm.org/docs/AMDGPUUsage.html#kernel-descriptor says.
 */
record KernelDescriptor(int resources1, int resources3) {
    static final int BYTES = 64;
    private static final int RESOURCES_3 = 44;
    private static final int RESOURCES_1 = 48;
    private static final int WORKGROUP_PROCESSOR_MODE = 1 << 29;
    private static final int ACCUMULATION_OFFSET = 0x3F;

    static KernelDescriptor of(ByteBuffer descriptor) {
        return new KernelDescriptor(descriptor.getInt(RESOURCES_1), descriptor.getInt(RESOURCES_3));
    }

    /** gfx10 and later: whether a block may spread over both compute units of a workgroup processor. */
    boolean workgroupProcessorMode() {
        return (resources1 & WORKGROUP_PROCESSOR_MODE) != 0;
    }

    /** gfx90a and gfx94x: where the accumulation registers begin, which is the number of vector registers before them. */
    int accumulationOffset() {
        return ((resources3 & ACCUMULATION_OFFSET) + 1) * 4;
    }
}
