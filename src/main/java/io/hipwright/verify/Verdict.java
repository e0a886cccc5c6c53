package io.hipwright.verify;

import io.hipwright.codeobject.KernelUse;
import java.util.List;

/**
 * What was found out about one candidate.
 *
 * @param status the first failure, or {@link Status#PASSED}
 * @param reason one line for a person; empty when passed
 * @param workloads one entry per workload that was run, in order
 * @param compileSeconds wall-clock time of the builds
 * @param runSeconds wall-clock time of everything after them
 * @param kernels what its kernels take of the device, in the order of their launches; empty where code objects tell nothing
 */
public record Verdict(
        Status status,
        String reason,
        List<WorkloadVerdict> workloads,
        double compileSeconds,
        double runSeconds,
        List<KernelUse> kernels) {
    public Verdict {
        workloads = List.copyOf(workloads);
        kernels = List.copyOf(kernels);
    }

    /** One of which nothing is known of its kernels. */
    public Verdict(
            Status status, String reason, List<WorkloadVerdict> workloads, double compileSeconds, double runSeconds) {
        this(status, reason, workloads, compileSeconds, runSeconds, List.of());
    }

    /** Whether the machine failed, so that nothing is known of the candidate. */
    public boolean unknown() {
        return status == Status.INFRA_ERROR;
    }

    public boolean passed() {
        return status == Status.PASSED;
    }
}
