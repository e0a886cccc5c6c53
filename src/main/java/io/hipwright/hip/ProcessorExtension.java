package io.hipwright.hip;

import static io.hipwright.hip.HipLibrary.check;

import io.hipwright.hip.binding.Hip;
import io.hipwright.hip.binding.hipcpu_fault;
import java.util.Optional;

/** What only hipwright's runtime for the processor offers: schedules, placement of buffers, faults in words, canaries. */
public final class ProcessorExtension {
    private ProcessorExtension() {}

    /** Empty when the loaded library is another one. */
    public static Optional<ProcessorExtension> find() {
        return HipLibrary.has("hipcpuSetOption") ? Optional.of(new ProcessorExtension()) : Optional.empty();
    }

    /** The order of threads, wavefronts and blocks: 0 is the natural one, -1 its reverse, any other seed a permutation. */
    public void seed(long seed) {
        set(Hip.hipcpuOptionSeed, seed);
    }

    /** Where buffers made from now on lie between their guard pages. */
    public void place(Placement placement) {
        set(Hip.hipcpuOptionPlacement, placement.ordinal());
    }

    /** Places of a buffer, in the order of the runtime's own numbers. */
    public enum Placement {
        AT_THE_END,
        AT_THE_START,
        /** Buffers differ in the low bits of their addresses. */
        SPREAD
    }

    /** Takes every buffer out of all caches; false where the processor has no instruction for it. */
    public boolean evictBuffers() {
        int error = Hip.hipcpuEvictBuffers();
        if (error != Hip.hipErrorNotSupported) {
            check(error, "hipcpuEvictBuffers");
        }
        return error != Hip.hipErrorNotSupported;
    }

    /** Gives lanes that wait other memory for their stacks; where it lies changes the time of a kernel with barriers. */
    public void renewStacks() {
        check(Hip.hipcpuRenewStacks(), "hipcpuRenewStacks");
    }

    /** Wakes the threads that run blocks; a launch that comes at once finds them awake. */
    public void wakeThreads() {
        check(Hip.hipcpuWakeThreads(), "hipcpuWakeThreads");
    }

    /** Whether shared memory is filled with NaNs before each block. */
    public void poisonShared(boolean poison) {
        set(Hip.hipcpuOptionPoison, poison ? 1 : 0);
    }

    /** The most device memory that may be in use, in bytes. */
    public void limitMemory(long bytes) {
        set(Hip.hipcpuOptionMemory, bytes);
    }

    /**
     * Looks whether the bytes around every live buffer are as they were.
     *
     * @throws HipException when one was overwritten; {@link #lastFault()} tells more
     */
    public void checkCanaries() {
        check(Hip.hipcpuCheckCanaries(), "check around the buffers");
    }

    /** The fault that lost the device, or the last launch's refusal. */
    public Fault lastFault() {
        try (hipcpu_fault fault = new hipcpu_fault()) {
            check(Hip.hipcpuGetLastFault(fault), "hipcpuGetLastFault");
            return new Fault(
                    Fault.Kind.of(fault.kind()),
                    fault.message().getString(),
                    fault.module().getString(),
                    fault.offset());
        }
    }

    private static void set(int option, long value) {
        check(Hip.hipcpuSetOption(option, value), "hipcpuSetOption(" + option + ", " + value + ")");
    }
}
