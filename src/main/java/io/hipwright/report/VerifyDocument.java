package io.hipwright.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.hipwright.bench.Comparison;
import io.hipwright.codeobject.KernelUse;
import io.hipwright.run.TimingRecord;
import io.hipwright.task.Task;
import io.hipwright.verify.Backend;
import io.hipwright.verify.Protocol;
import io.hipwright.verify.Verdict;
import io.hipwright.verify.WorkloadVerdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code verify --json} and {@code bench --json} print. */
public record VerifyDocument(String task, String backend, String device, int protocol, List<Result> results) {
    public VerifyDocument {
        results = List.copyOf(results);
    }

    public static VerifyDocument of(Task task, Backend backend, List<Result> results) {
        return new VerifyDocument(task.name(), backend.name(), backend.device(), Protocol.VERSION, results);
    }

    public boolean allPassed() {
        return results.stream().allMatch(result -> result.status().equals("passed"));
    }

    /** One candidate; {@code kernels} where code objects tell of them; {@code timing} only from {@code bench}, and only when passed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            String candidate,
            String status,
            String reason,
            List<Checked> workloads,
            Seconds seconds,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<KernelUse> kernels,
            @Nullable TimingRecord timing) {

        public static Result of(String candidate, Verdict verdict, @Nullable Comparison comparison) {
            return new Result(
                    candidate,
                    verdict.status().code(),
                    verdict.reason(),
                    verdict.workloads().stream().map(Checked::of).toList(),
                    new Seconds(verdict.compileSeconds(), verdict.runSeconds()),
                    verdict.kernels(),
                    comparison == null ? null : TimingRecord.of(comparison));
        }

        @JsonIgnore
        public boolean passed() {
            return status.equals("passed");
        }
    }

    /** One workload; {@code first} only when something mismatched. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Checked(
            Map<String, Long> params,
            String status,
            String reason,
            String inputs,
            long mismatched,
            long elements,
            double maxAbsError,
            WorkloadVerdict.@Nullable First first) {
        static Checked of(WorkloadVerdict verdict) {
            return new Checked(
                    verdict.params(),
                    verdict.status().code(),
                    verdict.reason(),
                    verdict.inputs(),
                    verdict.mismatched(),
                    verdict.elements(),
                    verdict.maxAbsError(),
                    verdict.first().orElse(null));
        }
    }

    /** Wall-clock time of building and of running. */
    public record Seconds(double compile, double run) {}
}
