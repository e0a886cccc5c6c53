package io.hipwright.verify;

import java.util.List;

/**
 * What was found out about one candidate.
 *
 * @param status the first failure, or {@link Status#PASSED}
 * @param reason one line for a person; empty when passed
 * @param workloads one entry per workload that was run, in order
 * @param compileSeconds wall-clock time of the builds
 * @param runSeconds wall-clock time of everything after them
 */
public record Verdict(
        Status status, String reason, List<WorkloadVerdict> workloads, double compileSeconds, double runSeconds) {
    public Verdict {
        workloads = List.copyOf(workloads);
    }

    /** Whether the machine failed, so that nothing is known of the candidate. */
    public boolean unknown() {
        return status == Status.INFRA_ERROR;
    }

    public boolean passed() {
        return status == Status.PASSED;
    }
}
