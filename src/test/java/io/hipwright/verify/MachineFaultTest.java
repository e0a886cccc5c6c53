package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.SmallTask;
import io.hipwright.compile.ProcessorToolchain;
import io.hipwright.process.Installation;
import io.hipwright.task.TaskLoader;
import io.hipwright.worker.Worker;
import io.hipwright.worker.WorkerPool;
import io.hipwright.worker.WorkerSettings;
import io.hipwright.worker.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the machine does wrong is not the kernel's fault: tried again, and then told as what it is. */
final class MachineFaultTest {
    private static final Installation INSTALLATION = Installation.find();

    @TempDir
    private static Path folder;

    private static SmallTask task;
    private static ProcessorToolchain toolchain;

    @BeforeAll
    static void write() {
        task = new SmallTask(folder.resolve("twice"));
        toolchain = new ProcessorToolchain(INSTALLATION, 64, 120);
    }

    @Test
    void withoutAWorkerThereIsNoVerdictAndTheReasonSaysWhy() {
        WorkerSettings broken =
                new WorkerSettings("cpu", 0, List.of("/nonexistent/libhipcpu.so"), Map.of(), 1L << 32, false);
        Verdict verdict = verdict(Workers.pool(INSTALLATION, broken, 0), SmallTask.kernel("2 * x[i]"));
        assertThat(verdict.status()).isEqualTo(Status.INFRA_ERROR);
        assertThat(verdict.reason()).contains("libhipcpu.so");
    }

    @Test
    void workersKilledFromOutsideAreReplaced() {
        KilledWorkers pool = new KilledWorkers(pool(), 2);
        Verdict verdict = verdict(pool, SmallTask.kernel("x[i] + x[i]"));
        assertThat(verdict.status()).as(verdict.reason()).isEqualTo(Status.PASSED);
        assertThat(pool.killed()).isEqualTo(2);
    }

    @Test
    void aWrongKernelIsFoundAlthoughItsWorkerWasKilled() {
        KilledWorkers pool = new KilledWorkers(pool(), 2);
        assertThat(verdict(pool, SmallTask.kernel("x[i]")).status()).isEqualTo(Status.WRONG_OUTPUT);
        assertThat(pool.killed()).isEqualTo(2);
    }

    @Test
    void whenEveryWorkerIsKilledItIsGivenUp() {
        KilledWorkers pool = new KilledWorkers(pool(), Integer.MAX_VALUE);
        Verdict verdict = verdict(pool, SmallTask.kernel("x[i] + x[i]"));
        assertThat(verdict.status()).isEqualTo(Status.INFRA_ERROR);
        assertThat(verdict.reason()).contains("SIGKILL");
    }

    private static WorkerPool pool() {
        return Workers.pool(INSTALLATION, WorkerSettings.forProcessor(INSTALLATION, 64), 0);
    }

    private static Verdict verdict(WorkerPool pool, String source) {
        try (Backend backend = new Backend(toolchain, pool, Backend.Limits.DEFAULT);
                TaskVerifier verifier = new TaskVerifier(TaskLoader.load(task.folder()), backend, 7)) {
            return verifier.verify(new Candidate("candidate.hip", source)).verdict();
        }
    }

    /** Kills workers just before their first request, so many of them. */
    private static final class KilledWorkers implements WorkerPool {
        private final WorkerPool pool;
        private final int times;
        private int killed;

        KilledWorkers(WorkerPool pool, int times) {
            this.pool = pool;
            this.times = times;
        }

        int killed() {
            return killed;
        }

        @Override
        public Worker fresh() {
            Worker worker = pool.fresh();
            if (killed < times) {
                killed++;
                ProcessHandle.current()
                        .descendants()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains("WorkerMain"))
                        .forEach(ProcessHandle::destroyForcibly);
            }
            return worker;
        }

        @Override
        public String device() {
            return pool.device();
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
