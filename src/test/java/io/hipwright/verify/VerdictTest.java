package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.compile.ProcessorToolchain;
import io.hipwright.process.Installation;
import io.hipwright.task.TaskLoader;
import io.hipwright.worker.WorkerSettings;
import io.hipwright.worker.Workers;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every verdict, earned by real candidates in real processes; after each, the next candidate is unharmed. */
final class VerdictTest {
    private static final String HEAD = "#include <hip/hip_runtime.h>\n";
    private static final String SIGNATURE =
            "__global__ void vector_add(const float* a, const float* b, float* c, int n) {\n";
    private static final String INDEX = "  int i = blockIdx.x * blockDim.x + threadIdx.x;\n";
    private static final String RIGHT = HEAD + SIGNATURE + INDEX + "  if (i < n) c[i] = a[i] + b[i];\n}\n";

    private static Backend backend;
    private static TaskVerifier verifier;

    @BeforeAll
    static void open() {
        Installation installation = Installation.find();
        backend = new Backend(
                new ProcessorToolchain(installation, 64, 120),
                Workers.pool(installation, WorkerSettings.forProcessor(installation, 64), 1),
                new Backend.Limits(5, 100));
        verifier = new TaskVerifier(TaskLoader.load(Path.of("kernels/vector_add")), backend, 42);
    }

    @AfterAll
    static void close() {
        verifier.close();
        backend.close();
    }

    private static Verdict verdict(String source) {
        return verifier.verify(new Candidate("candidate.hip", source)).verdict();
    }

    private static String kernel(String body) {
        return HEAD + SIGNATURE + INDEX + body + "\n}\n";
    }

    @Test
    void theBaselineAndARightCandidatePass() {
        assertThat(verifier.verifyBaseline().verdict().status()).isEqualTo(Status.PASSED);
        Verdict verdict = verdict(RIGHT);
        assertThat(verdict.status()).as(verdict.reason()).isEqualTo(Status.PASSED);
        assertThat(verdict.workloads()).allMatch(workload -> workload.status() == Status.PASSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compile_error | if (i < n) c[i] = a[i] + missing;",
                "rejected | asm volatile(\"nop\"); if (i < n) c[i] = a[i] + b[i];",
                "launch_error | // @launch grid=(ceildiv(n,2048)) block=(2048)%% if (i < n) c[i] = a[i] + b[i];",
                "timed_out | while (((volatile const float*)a)[0] == a[0]) { } if (i < n) c[i] = a[i] + b[i];",
                "crashed | if (i < n) *(volatile int*)(size_t)(i + 64) = 1;",
                "wrong_output | if (i < n) c[i] = a[i] - b[i];",
                "wrong_output | if (i < n && blockIdx.x == 0) c[i] = a[i] + b[i];",
                "wrong_output |",
                "out_of_bounds | if (i <= n) c[i] = i < n ? a[i] + b[i] : 0;",
                "out_of_bounds | if (i < n) c[i] = a[i] + b[i] + 0 * a[i + 1];",
                "input_modified | if (i < n) { c[i] = a[i] + b[i]; ((float*)a)[i] = 0; }",
                "data_race | __shared__ float s[256]; s[threadIdx.x] = i < n ? a[i] : 0; if (i < n) c[i] = (threadIdx.x ^ 1) + i - threadIdx.x < n ? a[i] + b[i] + 0 * s[threadIdx.x ^ 1] : a[i] + b[i];",
                "barrier_divergence | if (threadIdx.x & 1) { __syncthreads(); } else %% if (i < n) { c[i] = 0; __syncthreads(); } if (i < n) c[i] = a[i] + b[i];",
            })
    void aFaultGetsItsVerdictAndTheNextCandidateIsUnharmed(String expected, String body) {
        Verdict verdict = verdict(kernel(body == null ? "" : body.replace("%%", "\n")));
        assertThat(verdict.status().code()).as(verdict.reason()).isEqualTo(expected.toLowerCase(Locale.ROOT));
        assertThat(verdict.reason()).isNotEmpty();
        assertThat(verdict(RIGHT).status()).isEqualTo(Status.PASSED);
    }

    @Test
    void outputsCachedFromAnEarlierCallAreRefused() {
        String cached = HEAD + "__device__ int calls;\n" + SIGNATURE + INDEX
                + "  if (i < n && calls == 0) c[i] = a[i] + b[i];\n  if (i == 0) calls = 1;\n}\n";
        assertThat(verdict(cached).passed()).isFalse();
    }

    @Test
    void whatWasNeverWrittenIsNamed() {
        assertThat(verdict(kernel("  if (i < n && i != 200) c[i] = a[i] + b[i];"))
                        .reason())
                .contains("1 of 255 elements differ; first c[200]: expected", "but it was never written (");
        assertThat(verdict(kernel("")).reason()).contains("1 of 1 elements differ; first c[0]", "was never written");
        assertThat(verdict(kernel("  if (i < n) c[i] = nanf(\"\");")).reason())
                .contains("got NaN")
                .doesNotContain("never written");
    }

    @Test
    void aCandidateThatKnowsTheListedSizesIsRefused() {
        String known = kernel("  bool listed = n == 1 || n == 255 || n == 1025 || n == 100003 || n == 2097155;\n"
                + "  if (i < n) c[i] = listed ? a[i] + b[i] : 0;");
        assertThat(verdict(known).status()).isEqualTo(Status.WRONG_OUTPUT);
    }

    @Test
    void aCandidateWithAnotherSignatureIsRejected() {
        assertThat(verdict(RIGHT.replace("int n", "long n")).status()).isEqualTo(Status.REJECTED);
        assertThat(verdict("// @launch grid=(nonsense) block=(64)\n" + RIGHT).status())
                .isEqualTo(Status.REJECTED);
    }

    @Test
    void theTaskIsVetted() {
        assertThat(verifier.vet().weaknesses()).isEmpty();
    }
}
