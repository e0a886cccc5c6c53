package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hipwright.SmallTask;
import io.hipwright.codeobject.KernelUse;
import io.hipwright.compile.BuildRequest;
import io.hipwright.compile.BuildResult;
import io.hipwright.compile.BuildResult.Built;
import io.hipwright.compile.GpuToolchain;
import io.hipwright.compile.Hipcc;
import io.hipwright.compile.Nvcc;
import io.hipwright.compile.ProcessorToolchain;
import io.hipwright.compile.Toolchain;
import io.hipwright.process.Installation;
import io.hipwright.run.AttemptRecord;
import io.hipwright.run.Json;
import io.hipwright.task.TaskLoader;
import io.hipwright.worker.WorkerSettings;
import io.hipwright.worker.Workers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What code objects for a GPU add to verdicts. Each text is compiled for a GPU as well, and run on the processor for want of one. */
final class CodeObjectVerdictTest {
    @TempDir
    private Path folder;

    private @Nullable Backend backend;
    private TaskVerifier verifier;

    /** Builds for both; runs the processor's, and tells what the GPU's tells. */
    private record Both(GpuToolchain gpu, ProcessorToolchain processor) implements Toolchain {
        @Override
        public String backend() {
            return gpu.backend();
        }

        @Override
        public String fingerprint() {
            return gpu.fingerprint();
        }

        @Override
        public String compilerText() {
            return gpu.compilerText();
        }

        @Override
        public String flagsText() {
            return gpu.flagsText();
        }

        @Override
        public boolean instruments() {
            return false;
        }

        @Override
        public CompletableFuture<BuildResult> start(BuildRequest request) {
            return gpu.start(request).thenCombine(processor.start(request), Both::combine);
        }

        private static BuildResult combine(BuildResult forGpu, BuildResult runs) {
            return forGpu instanceof Built told && runs instanceof Built built
                    ? new Built(built.codeObject(), built.cached(), built.seconds(), built.log(), told.examination())
                    : forGpu;
        }
    }

    private void open(GpuToolchain gpu) {
        Installation installation = Installation.find();
        backend = new Backend(
                new Both(gpu, new ProcessorToolchain(installation, 64, 120)),
                Workers.pool(installation, WorkerSettings.forProcessor(installation, 64), 1),
                new Backend.Limits(5, 100));
        verifier = new TaskVerifier(
                TaskLoader.load(new SmallTask(folder.resolve("twice"))
                        .file("kernel.hip", kernel(""))
                        .folder()),
                backend,
                42);
    }

    @AfterEach
    void close() {
        if (backend != null) {
            verifier.close();
            backend.close();
        }
    }

    /** Not mangled, because the processor's runtime is to find it by the GPU's name for it. */
    private static String kernel(String attributes) {
        return SmallTask.kernel("2 * x[i]").replace("__global__ void", "extern \"C\" __global__ void " + attributes);
    }

    private Verdict verdict(String source) {
        return verifier.verify(new Candidate("candidate.hip", source)).verdict();
    }

    @Test
    void aPassedVerdictTellsWhatItsKernelsTakeWithTheirBlocks() {
        open(Hipcc.toolchain("gfx90a"));
        Verdict verdict = verdict("// @launch grid=(ceildiv(n,128)) block=(128) shared=4096\n" + kernel(""));
        assertThat(verdict.status()).as(verdict.reason()).isEqualTo(Status.PASSED);
        assertThat(verdict.kernels()).hasSize(1);
        KernelUse use = verdict.kernels().get(0);
        assertThat(use.target()).isEqualTo("gfx90a");
        assertThat(use.text()).startsWith("twice: ").contains("4096 B of LDS, no scratch; blocks of 128 give 8 of 8");
        AttemptRecord record = AttemptRecord.of(1, "candidate.hip", verdict, null, null);
        assertThat(Json.read(Json.line(record), AttemptRecord.class)).isEqualTo(record);
    }

    @Test
    void cubinsAddTheSameInNvidiasWords() {
        open(Nvcc.toolchain("sm_90"));
        Verdict passed = verdict("// @launch grid=(ceildiv(n,128)) block=(128) shared=4096\n" + kernel(""));
        assertThat(passed.status()).as(passed.reason()).isEqualTo(Status.PASSED);
        assertThat(passed.kernels().get(0).text())
                .startsWith("twice: ")
                .contains(" registers, 4096 B of shared memory, no local memory; blocks of 128 give 64 of 64 warps");
        AttemptRecord record = AttemptRecord.of(1, "candidate.hip", passed, null, null);
        assertThat(Json.read(Json.line(record), AttemptRecord.class)).isEqualTo(record);
        Verdict shared = verdict("// @launch grid=(ceildiv(n,256)) block=(256) shared=232449\n" + kernel(""));
        assertThat(shared.status()).isEqualTo(Status.LAUNCH_ERROR);
        assertThat(shared.reason()).startsWith("a block with 232449 bytes of shared memory; sm_90 has 232448");
        Verdict bounds = verdict("// @launch grid=(ceildiv(n,512)) block=(512)\n" + kernel("__launch_bounds__(256) "));
        assertThat(bounds.reason()).startsWith("a block of 512 threads, but twice is compiled for at most 256");
    }

    @Test
    void whatTheTargetCannotRunIsALaunchErrorBeforeAnyLaunch() {
        open(Hipcc.toolchain("gfx90a"));
        Verdict block = verdict("// @launch grid=(ceildiv(n,2048)) block=(2048)\n" + kernel(""));
        assertThat(block.status()).isEqualTo(Status.LAUNCH_ERROR);
        assertThat(block.reason()).startsWith("a block of 2048 threads; gfx90a has room for 1024");
        Verdict bounds = verdict("// @launch grid=(ceildiv(n,512)) block=(512)\n" + kernel("__launch_bounds__(256) "));
        assertThat(bounds.status()).isEqualTo(Status.LAUNCH_ERROR);
        assertThat(bounds.reason()).startsWith("a block of 512 threads, but twice is compiled for at most 256");
        Verdict shared = verdict("// @launch grid=(ceildiv(n,256)) block=(256) shared=65537\n" + kernel(""));
        assertThat(shared.status()).isEqualTo(Status.LAUNCH_ERROR);
        assertThat(shared.reason()).startsWith("a block with 65537 bytes of shared memory; gfx90a has 65536");
    }

    @Test
    void moreSharedMemoryInArraysThanTheTargetHasIsALaunchErrorAsWell() {
        open(Hipcc.toolchain("gfx90a"));
        Verdict verdict = verdict(kernel("")
                .replace(
                        "  if (i < n)",
                        "  __shared__ float s[20000]; s[i % 7] = x[0]; __syncthreads();\n"
                                + "  if (s[i % 5] > 1e30f) y[0] = s[i % 3];\n  if (i < n)"));
        assertThat(verdict.status()).isEqualTo(Status.LAUNCH_ERROR);
        assertThat(verdict.reason()).isEqualTo("a block with 80000 bytes of shared memory; gfx90a has 65536");
    }

    @Test
    void errorsAndBrokenRulesReadAsOnTheProcessor() {
        open(Hipcc.toolchain("gfx90a"));
        Verdict error = verdict(kernel("").replace("2 * x[i]", "2 * missing[i]"));
        assertThat(error.status()).isEqualTo(Status.COMPILE_ERROR);
        assertThat(error.reason()).startsWith("candidate.hip:4: use of undeclared identifier 'missing'");
        Verdict rule = verdict(kernel("").replace("2 * x[i]", "2 * x[i]; asm(\"nop\")"));
        assertThat(rule.status()).isEqualTo(Status.REJECTED);
        assertThat(rule.reason()).startsWith("candidate.hip:4: inline assembly");
    }

    @Test
    void aReferenceInPlainCppRunsOnTheProcessor() {
        open(Hipcc.toolchain("gfx90a"));
        Installation installation = Installation.find();
        SmallTask task = new SmallTask(folder.resolve("plain"))
                .file("kernel.hip", kernel(""))
                .file("task.yaml", SmallTask.YAML + "reference: {cpu: reference.cpp}\n")
                .file(
                        "reference.cpp",
                        "#include <vector>\nextern \"C\" void reference(const float* x, float* y, int n) {\n"
                                + "  std::vector<float> host(n); // nothing that a GPU's compiler takes\n"
                                + "  for (int i = 0; i < n; i++) y[i] = 2 * x[i];\n}\n");
        Backend processor = new Backend(
                new ProcessorToolchain(installation, 64, 120),
                Workers.pool(installation, WorkerSettings.forProcessor(installation, 64), 0),
                new Backend.Limits(5, 100));
        Backend gpu = new Backend(backend.toolchain(), backend.workers(), backend.limits(), Optional.of(processor));
        try (TaskVerifier with = new TaskVerifier(TaskLoader.load(task.folder()), gpu, 42);
                TaskVerifier without = new TaskVerifier(TaskLoader.load(task.folder()), backend, 42)) {
            Verdict verdict = with.verifyBaseline().verdict();
            assertThat(verdict.status()).as(verdict.reason()).isEqualTo(Status.PASSED);
            assertThatThrownBy(without::verifyBaseline).isInstanceOf(TaskDefectException.class);
        } finally {
            processor.close();
        }
    }
}
