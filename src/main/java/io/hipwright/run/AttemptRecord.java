package io.hipwright.run;

import io.hipwright.bench.Comparison;
import io.hipwright.verify.Verdict;
import io.hipwright.verify.WorkloadVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One evaluated candidate as a sample file holds it.
 *
 * @param attempt from 1
 * @param candidate the candidate's file, relative to the sample's folder, or the name of the solution
 * @param status the verdict's status
 * @param timing only when passed and timed
 */
public record AttemptRecord(
        int attempt,
        String candidate,
        String status,
        String reason,
        List<WorkloadVerdict> workloads,
        @Nullable TimingRecord timing,
        double compileSeconds,
        double runSeconds) {

    public static AttemptRecord of(int attempt, String candidate, Verdict verdict, @Nullable Comparison comparison) {
        return new AttemptRecord(
                attempt,
                candidate,
                verdict.status().code(),
                verdict.reason(),
                verdict.workloads(),
                comparison == null ? null : TimingRecord.of(comparison),
                verdict.compileSeconds(),
                verdict.runSeconds());
    }

    public boolean passed() {
        return status.equals("passed");
    }
}
