package io.hipwright.codeobject;

import java.util.List;

/**
 * What only a cubin tells of a kernel.
 *
 * @param spillStoreBytes bytes that a thread's instructions write of registers spilled to local memory
 * @param spillLoadBytes bytes that they read back
 * @param constantBytes constant memory of the module that it may read, without its arguments
 * @param requiredBlock the only block that it may be launched with, in x, y, z; empty when any will do
 */
public record NvidiaFacts(int spillStoreBytes, int spillLoadBytes, int constantBytes, List<Integer> requiredBlock) {
    public NvidiaFacts {
        requiredBlock = List.copyOf(requiredBlock);
    }
}
