package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.SmallTask;
import io.hipwright.compile.ProcessorToolchain;
import io.hipwright.process.Installation;
import io.hipwright.task.TaskLoader;
import io.hipwright.worker.LaunchOutcome;
import io.hipwright.worker.LaunchRequest;
import io.hipwright.worker.Worker;
import io.hipwright.worker.WorkerPool;
import io.hipwright.worker.WorkerSettings;
import io.hipwright.worker.Workers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a candidate's process shares with the coordinator never holds what the outputs should be. */
final class OutputsOutOfReachTest {
    @Test
    void noOutputLiesInTheRegionWhenARunBegins(@TempDir Path folder) {
        SmallTask task = new SmallTask(folder);
        Installation installation = Installation.find();
        WatchedPool pool =
                new WatchedPool(Workers.pool(installation, WorkerSettings.forProcessor(installation, 64), 0));
        try (Backend backend =
                        new Backend(new ProcessorToolchain(installation, 64, 120), pool, Backend.Limits.DEFAULT);
                TaskVerifier verifier = new TaskVerifier(TaskLoader.load(task.folder()), backend)) {
            Candidate candidate = new Candidate("candidate.hip", SmallTask.kernel("x[i] + x[i]"));
            assertThat(verifier.verify(candidate).verdict().passed()).isTrue();
        }
        assertThat(pool.runs).isGreaterThan(10);
        assertThat(pool.outputsFound).isZero();
    }

    /** Looks at the output's part of every worker's region just before each run. */
    private static final class WatchedPool implements WorkerPool {
        private final WorkerPool pool;
        private int runs;
        private int outputsFound;

        WatchedPool(WorkerPool pool) {
            this.pool = pool;
        }

        private void look(Worker worker, LaunchRequest request) {
            LaunchRequest.BufferSpec output = request.buffers().get(1);
            ByteBuffer place = worker.region(output.offset(), Math.toIntExact(output.bytes()));
            runs++;
            while (place.hasRemaining()) {
                outputsFound += place.get() == 0 ? 0 : 1;
            }
        }

        @Override
        public Worker fresh() {
            return new Watched(pool.fresh(), this);
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

    private record Watched(Worker worker, WatchedPool pool) implements Worker {
        @Override
        public void reserve(long bytes) {
            worker.reserve(bytes);
        }

        @Override
        public ByteBuffer region(long offset, int bytes) {
            return worker.region(offset, bytes);
        }

        @Override
        public LaunchOutcome run(LaunchRequest request, Limits limits) {
            pool.look(worker, request);
            return worker.run(request, limits);
        }

        @Override
        public boolean isUsable() {
            return worker.isUsable();
        }

        @Override
        public void close() {
            worker.close();
        }
    }
}
