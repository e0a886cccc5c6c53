package io.hipwright.worker;

import io.hipwright.worker.LaunchOutcome.FaultKind;
import io.hipwright.worker.LaunchOutcome.Faulted;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ROCm ends the whole process when a kernel faults, after a line on standard error, where no device code can write. The lines are those of
 * ROCR-Runtime ({@code Runtime::VMFaultHandler}, {@code HwExceptionHandler}) and of the HIP runtime's callback for a queue's errors.
 */
final class GpuAbort {
    private static final Pattern MEMORY_FAULT = Pattern.compile("Memory access fault by GPU[^|]*");
    private static final Pattern OTHER_FAULT =
            Pattern.compile("HW Exception by GPU[^|]*|aborting with error : (HSA_STATUS_ERROR[^|]*)");

    private GpuAbort() {}

    /**
     * What the last lines of a process that ended by SIGABRT tell; empty when they tell of no kernel.
     *
     * @param place where the kernel was, if that is known
     */
    static Optional<Faulted> fault(String detail, Optional<String> place) {
        if (!detail.contains("SIGABRT")) {
            return Optional.empty();
        }
        Matcher memory = MEMORY_FAULT.matcher(detail);
        if (memory.find()) {
            return Optional.of(
                    new Faulted(FaultKind.OUT_OF_BOUNDS, "hipErrorIllegalAddress", message(memory.group(), place)));
        }
        Matcher other = OTHER_FAULT.matcher(detail);
        return other.find()
                ? Optional.of(new Faulted(FaultKind.CRASH, "hipErrorLaunchFailure", message(other.group(), place)))
                : Optional.empty();
    }

    private static String message(String said, Optional<String> place) {
        return place.map(known -> known + ": ").orElse("") + said.strip();
    }
}
