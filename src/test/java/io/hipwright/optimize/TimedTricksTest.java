package io.hipwright.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.SmallTask;
import io.hipwright.bench.BenchOptions;
import io.hipwright.bench.Evaluation;
import io.hipwright.compile.ProcessorToolchain;
import io.hipwright.process.Installation;
import io.hipwright.task.TaskLoader;
import io.hipwright.verify.Backend;
import io.hipwright.verify.Candidate;
import io.hipwright.verify.Status;
import io.hipwright.verify.TaskVerifier;
import io.hipwright.worker.WorkerSettings;
import io.hipwright.worker.Workers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kernels that behave while they are checked and shirk while they are timed. */
final class TimedTricksTest {
    private static final String HEAD = "#include <hip/hip_runtime.h>\n";
    private static final String SIGNATURE = "__global__ void twice(const float* x, float* y, int n) {\n"
            + "  int i = blockIdx.x * blockDim.x + threadIdx.x;\n";
    /** Much work, of which nothing depends on the others: what a kernel would like to skip. */
    private static final String SLOW =
            "  float sum = 0;\n  for (int j = 0; j < 2000; j++) sum += x[i] / (j + 1);\n" + "  y[i] = sum;\n}\n";

    /** Far less than skipping that work would give, far more than a busy machine makes of none. */
    private static final double SKIPPING_WOULD_GIVE = 20;

    @TempDir
    private Path folder;

    private Backend backend;
    private TaskVerifier verifier;

    @BeforeEach
    void open() {
        SmallTask task = new SmallTask(folder).file("kernel.hip", HEAD + SIGNATURE + "  if (i >= n) return;\n" + SLOW);
        Installation installation = Installation.find();
        backend = new Backend(
                new ProcessorToolchain(installation, 64, 120),
                Workers.pool(installation, WorkerSettings.forProcessor(installation, 64), 0),
                Backend.Limits.DEFAULT);
        verifier = new TaskVerifier(TaskLoader.load(task.folder()), backend);
    }

    @AfterEach
    void close() {
        verifier.close();
        backend.close();
    }

    @Test
    void workSkippedAfterManyCallsVoidsTheTiming() {
        Evaluation evaluation = evaluate("__device__ int calls;\n" + SIGNATURE
                + "  if (i == 0) atomicAdd(&calls, 1);\n  if (i >= n || calls > 60) return;\n" + SLOW);
        assertThat(evaluation.comparison()).isEmpty();
        assertThat(evaluation.verdict().status())
                .as(evaluation.verdict().reason())
                .isNotEqualTo(Status.PASSED);
    }

    @Test
    void aResultRememberedFromTheLastRunIsOfNoUse() {
        Evaluation evaluation = evaluate("__device__ float seen[1000];\n__device__ float known[1000];\n" + SIGNATURE
                + "  if (i >= n) return;\n  if (x[i] == seen[i] && x[i] != 0) { y[i] = known[i]; return; }\n"
                + SLOW.replace("}\n", "  seen[i] = x[i];\n  known[i] = sum;\n}\n"));
        evaluation.comparison().ifPresent(comparison -> assertThat(
                        comparison.ratio().speedup())
                .isLessThan(SKIPPING_WOULD_GIVE));
    }

    @Test
    void workThatIsDoneAlreadyIsNeverFoundDone() {
        Evaluation evaluation = evaluate(SIGNATURE + "  if (i >= n || y[i] == y[i]) return;\n" + SLOW);
        evaluation.comparison().ifPresent(comparison -> assertThat(
                        comparison.ratio().speedup())
                .isLessThan(SKIPPING_WOULD_GIVE));
    }

    @Test
    void aClockOfItsOwnMakesNoKernelFaster() {
        Evaluation evaluation =
                evaluate("extern \"C\" int clock_gettime(int, struct timespec*) noexcept { return 0; }\n"
                        + "extern \"C\" long _ZN2os13javaTimeNanosEv() { return 0; }\n" + SIGNATURE
                        + "  if (i >= n) return;\n  for (int again = 0; again < 3; again++) y[i] = x[i] / (again + 1);\n"
                        + SLOW);
        evaluation.comparison().ifPresent(comparison -> {
            assertThat(comparison.ratio().speedup()).isLessThan(SKIPPING_WOULD_GIVE);
            assertThat(comparison.candidate().summary().medianMicros()).isPositive();
        });
    }

    private Evaluation evaluate(String source) {
        return Evaluation.of(
                verifier, verifier.prepare(new Candidate("candidate.hip", HEAD + source)), BenchOptions.quick());
    }
}
