package io.hipwright.worker;

import io.hipwright.hip.Fault;
import io.hipwright.hip.HipException;
import io.hipwright.hip.ProcessorExtension;
import io.hipwright.worker.LaunchOutcome.FaultKind;
import io.hipwright.worker.LaunchOutcome.Faulted;
import java.nio.file.Path;
import java.util.Optional;

/** Makes an outcome of an error that HIP reported for a kernel. */
final class FaultReport {
    private static final int ILLEGAL_ADDRESS = 700;
    private static final int ASSERT = 710;
    private static final int LAUNCH_FAILURE = 719;

    private FaultReport() {}

    static Faulted of(HipException error, Optional<ProcessorExtension> extension) {
        Fault fault = extension
                .map(ProcessorExtension::lastFault)
                .filter(known -> known.kind() != Fault.Kind.NONE)
                .orElse(null);
        return fault == null
                ? new Faulted(kindOf(error.code()), error.errorName(), String.valueOf(error.getMessage()))
                : new Faulted(kindOf(fault.kind()), error.errorName(), text(fault));
    }

    private static String text(Fault fault) {
        return fault.module().isEmpty()
                ? fault.message()
                : fault.message() + " [" + Path.of(fault.module()).getFileName() + "+0x"
                        + Long.toHexString(fault.offset()) + "]";
    }

    private static FaultKind kindOf(int code) {
        return switch (code) {
            case ILLEGAL_ADDRESS -> FaultKind.OUT_OF_BOUNDS;
            case ASSERT, LAUNCH_FAILURE -> FaultKind.CRASH;
            default -> FaultKind.LAUNCH;
        };
    }

    private static FaultKind kindOf(Fault.Kind kind) {
        return switch (kind) {
            case OUT_OF_BOUNDS -> FaultKind.OUT_OF_BOUNDS;
            case BARRIER_DIVERGENCE, DEADLOCK -> FaultKind.BARRIER_DIVERGENCE;
            case DATA_RACE -> FaultKind.DATA_RACE;
            case UNINITIALISED_READ -> FaultKind.UNINITIALISED_READ;
            case SHARED_MEMORY_LIMIT, NONE -> FaultKind.LAUNCH;
            case WILD_ADDRESS,
                    STACK_OVERFLOW,
                    ASSERT,
                    TRAP,
                    ARITHMETIC,
                    UNDEFINED_BEHAVIOUR,
                    ILLEGAL_INSTRUCTION,
                    CONSTANT_WRITE -> FaultKind.CRASH;
        };
    }
}
