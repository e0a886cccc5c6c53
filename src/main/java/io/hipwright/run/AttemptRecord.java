package io.hipwright.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hipwright.bench.Comparison;
import io.hipwright.codeobject.KernelUse;
import io.hipwright.verify.Verdict;
import io.hipwright.verify.WorkloadVerdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One evaluated candidate as a sample file holds it.
 *
 * @param attempt from 1
 * @param candidate the candidate's file, relative to the sample's folder, or the name of the solution
 * @param status the verdict's status
 * @param timing only when passed and timed
 * @param answer what the model's answer took; null for a solution of the task
 * @param tuned the values that a search chose for the candidate's tunables; null when it is as it was proposed
 * @param kernels what its kernels take of the device; empty where code objects tell nothing
 */
public record AttemptRecord(
        int attempt,
        String candidate,
        String status,
        String reason,
        List<WorkloadVerdict> workloads,
        @Nullable TimingRecord timing,
        double compileSeconds,
        double runSeconds,
        @Nullable AnswerRecord answer,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Long> tuned,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<KernelUse> kernels) {

    public AttemptRecord {
        kernels = kernels == null ? List.of() : List.copyOf(kernels); // older files lack it
    }

    /** @param answer what the candidate was taken from; null for a file of the task */
    public static AttemptRecord of(
            int attempt,
            String candidate,
            Verdict verdict,
            @Nullable Comparison comparison,
            @Nullable AnswerRecord answer) {
        return new AttemptRecord(
                attempt,
                candidate,
                verdict.status().code(),
                verdict.reason(),
                verdict.workloads(),
                comparison == null ? null : TimingRecord.of(comparison),
                verdict.compileSeconds(),
                verdict.runSeconds(),
                answer,
                null,
                verdict.kernels());
    }

    /** The same with values that a search chose. */
    public AttemptRecord tunedTo(Map<String, Long> values) {
        return new AttemptRecord(
                attempt,
                candidate,
                status,
                reason,
                workloads,
                timing,
                compileSeconds,
                runSeconds,
                answer,
                values,
                kernels);
    }

    public boolean passed() {
        return status.equals("passed");
    }
}
