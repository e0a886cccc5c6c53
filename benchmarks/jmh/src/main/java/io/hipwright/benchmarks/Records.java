package io.hipwright.benchmarks;

import io.hipwright.run.AttemptRecord;
import io.hipwright.run.Progress;
import io.hipwright.run.ResultRecord;
import io.hipwright.run.Sample;
import io.hipwright.run.TimingRecord;
import io.hipwright.verify.Status;
import io.hipwright.verify.Verdict;
import java.util.List;
import java.util.stream.IntStream;

/** Records of the size that runs have. */
final class Records {
    private static final String KEY = "0123456789abcdef".repeat(4);

    private Records() {}

    /** One of about {@code bytes} bytes. */
    static ResultRecord result(int id, int bytes) {
        String error = "expected 0.25, got 0.5 at [0, 3]; ".repeat(bytes / 34 + 1);
        return new ResultRecord(
                Integer.toString(id),
                KEY,
                id % 3 == 0 ? "wrong_output" : "passed",
                id % 3 != 0,
                "task_" + id,
                1.5,
                1.4,
                1.6,
                "faster",
                3,
                0.01,
                error.substring(0, Math.max(0, bytes - 370)),
                "shipped answers",
                "AMD EPYC, 2 cores, wavefront 64");
    }

    /** A sample with three attempts: about 10 kB. */
    static Sample sample(int id) {
        String code = "__global__ void kernel(const float* x, float* y, int n) { y[0] = x[n - 1]; }\n".repeat(30);
        List<AttemptRecord> attempts =
                IntStream.rangeClosed(1, 3).mapToObj(Records::attempt).toList();
        return new Sample(
                Integer.toString(id),
                "task_" + id,
                "kernel.hip",
                code,
                KEY,
                "3 attempts",
                0,
                code,
                "",
                1.5,
                true,
                "",
                "shipped answers",
                "process_0",
                attempts,
                List.of(),
                new Progress(3, 3, 0, 0, false));
    }

    private static AttemptRecord attempt(int number) {
        Verdict verdict = new Verdict(Status.PASSED, "", List.of(), 0.2, 1.1);
        return new AttemptRecord(
                number,
                "candidate_" + number + ".hip",
                verdict.status().code(),
                "a reason of one line ".repeat(50),
                verdict.workloads(),
                (TimingRecord) null,
                verdict.compileSeconds(),
                verdict.runSeconds(),
                null,
                null,
                verdict.kernels());
    }
}
