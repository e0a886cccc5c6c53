package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.SmallTask;
import io.hipwright.compile.ProcessorToolchain;
import io.hipwright.process.Installation;
import io.hipwright.task.TaskLoader;
import io.hipwright.worker.WorkerSettings;
import io.hipwright.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known ways to look right or fast without being so; {@link VerdictTest} and {@code HostileKernelsTest} hold the others. */
final class TricksTest {
    private static final String HEAD = "#include <hip/hip_runtime.h>\n#include <hip/hip_fp16.h>\n";
    private static final String KERNEL = "__global__ void twice(const float* x, float* y, int n) {\n"
            + "  int i = blockIdx.x * blockDim.x + threadIdx.x;\n  if (i < n) %s\n}\n";
    private static final String RIGHT = "y[i] = x[i] + x[i];";

    @TempDir
    private static Path folder;

    private static Backend backend;
    private static TaskVerifier verifier;

    @BeforeAll
    static void open() {
        Installation installation = Installation.find();
        backend = new Backend(
                new ProcessorToolchain(installation, 64, 120),
                Workers.pool(installation, WorkerSettings.forProcessor(installation, 64), 1),
                new Backend.Limits(5, 100));
        verifier = new TaskVerifier(TaskLoader.load(new SmallTask(folder.resolve("twice")).folder()), backend, 42);
    }

    @AfterAll
    static void close() {
        verifier.close();
        backend.close();
    }

    private static Verdict verdict(String globals, String statement) {
        return verify("candidate.hip", HEAD + globals + "\n" + String.format(KERNEL, statement));
    }

    private static Verdict verify(String name, String source) {
        return verifier.verify(new Candidate(name, source)).verdict();
    }

    @Test
    void theFrameOfTheseTestsIsARightCandidate() {
        Verdict verdict = verdict("", RIGHT);
        assertThat(verdict.status()).as(verdict.reason()).isEqualTo(Status.PASSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "y[i] = 0;",
                "y[i] = 1.5f;",
                "y[i] = x[i];",
                "y[i] = nanf(\"\");",
                "y[i] = __half2float(__float2half(2 * x[i]));",
                "{ y[i] = x[i]; printf(\"PASS passed status=0\\n\"); }",
                "y[i] = x[i] > -4 && x[i] < 4 ? 2 * x[i] : 8;",
                "y[i] = fabsf(x[i]) < 1e-30f ? 1 : 2 * x[i];",
            })
    void wrongValuesAreFound(String statement) {
        assertThat(verdict("", statement).status()).isEqualTo(Status.WRONG_OUTPUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by count   | __device__ int calls[4];           | { y[i] = calls[0] < 3 ? 2 * x[i] : 0; if (i == n - 1) calls[0] = calls[0] + 1; }",
                "by address | __device__ const float* seen;      | { y[i] = seen == x ? 0 : 2 * x[i]; if (i == n - 1) seen = x; }",
                "last call  | __device__ float kept[1 << 20]; __device__ int filled; | { y[i] = filled ? kept[i] : 2 * x[i]; kept[i] = y[i]; if (i == n - 1) filled = 1; }",
            })
    void whatIsKeptFromAnEarlierCallIsOfNoUse(String how, String globals, String statement) {
        assertThat(verdict(globals, statement).passed()).as(how).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "struct Leave { Leave() { _Exit(0); } } leave;",
                "__attribute__((constructor)) void leave() { __builtin_trap(); }",
                "extern \"C\" int fork(); __device__ int born = 0; void host() { fork(); }",
                "extern \"C\" long syscall(long, ...); __device__ long number() { return syscall(57); }",
                "#include \"/etc/passwd\"",
                "#include \"../../../../etc/passwd\"",
            })
    void codeThatReachesOutIsRejected(String globals) {
        Verdict verdict = verdict(globals, RIGHT);
        assertThat(verdict.status()).as(verdict.reason()).isEqualTo(Status.REJECTED);
        assertThat(verdict.reason()).contains("candidate.hip:").doesNotContain("root:");
    }

    @Test
    void moreSharedMemoryThanTheDeviceHasIsALaunchError() {
        Verdict fixed = verdict(
                "", "{ __shared__ float tile[40000]; tile[threadIdx.x] = x[i]; y[i] = 2 * tile[threadIdx.x]; }");
        assertThat(fixed.status()).as(fixed.reason()).isIn(Status.LAUNCH_ERROR, Status.COMPILE_ERROR, Status.REJECTED);
        Verdict dynamic = verify(
                "candidate.hip",
                "// @launch grid=(ceildiv(n,256)) block=(256) shared=1000000\n" + HEAD + String.format(KERNEL, RIGHT));
        assertThat(dynamic.status()).as(dynamic.reason()).isIn(Status.LAUNCH_ERROR, Status.REJECTED);
    }

    @Test
    void anEnormousTableIsNoHarmToTheMachine() {
        Verdict verdict = verdict(
                "__device__ float table[1ll << 38];",
                "{ table[(long long)i << 20] = x[i]; y[i] = 2 * table[(long long)i << 20]; }");
        assertThat(verdict.passed()).isFalse();
        assertThat(verdict("", RIGHT).status()).isEqualTo(Status.PASSED);
    }

    @Test
    void theBinaryOfAnEarlierAttemptIsNeverTaken() {
        assertThat(verdict("", RIGHT).status()).isEqualTo(Status.PASSED);
        assertThat(verdict("", "y[i] = missing;").status()).isEqualTo(Status.COMPILE_ERROR);
        assertThat(verdict("", "y[i] = 3 * x[i];").status()).isEqualTo(Status.WRONG_OUTPUT);
        assertThat(verdict("", RIGHT).status()).isEqualTo(Status.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../escaped.hip", "/tmp/escaped.hip", "-o escaped.hip", "a b;touch escaped.hip", ""})
    void aFileNameLeadsNowhereElse(String name) throws IOException {
        Verdict verdict = verify(name, HEAD + String.format(KERNEL, RIGHT));
        assertThat(verdict.status()).as(verdict.reason()).isEqualTo(Status.PASSED);
        try (Stream<Path> files = Files.list(Path.of(""))) {
            assertThat(files).noneMatch(file -> file.toString().contains("escaped"));
        }
        assertThat(Path.of("/tmp/escaped.hip")).doesNotExist();
    }

    @Test
    void aHugeTextIsHandledLikeAnyOther() {
        String padding = "// more and more words that say nothing\n".repeat(200_000);
        Verdict verdict = verify("candidate.hip", padding + HEAD + String.format(KERNEL, "y[i] = 3 * x[i];"));
        assertThat(verdict.status()).as(verdict.reason()).isIn(Status.WRONG_OUTPUT, Status.REJECTED);
    }

    @Test
    void algebraThatHoldsForAMeanOfZeroOnlyIsRefused() throws IOException {
        Path task = Path.of("kernels/layer_norm");
        String source = Files.readString(task.resolve("incorrect_solutions/variance_without_mean.hip"));
        try (TaskVerifier norm = new TaskVerifier(TaskLoader.load(task), backend, 42)) {
            assertThat(norm.verify(new Candidate("candidate.hip", source))
                            .verdict()
                            .status())
                    .isEqualTo(Status.WRONG_OUTPUT);
        }
    }
}
