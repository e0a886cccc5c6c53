package io.hipwright.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.SmallTask;
import io.hipwright.bench.BenchOptions;
import io.hipwright.compile.ProcessorToolchain;
import io.hipwright.llm.PromptTemplate;
import io.hipwright.llm.ShippedAnswers;
import io.hipwright.process.Installation;
import io.hipwright.run.AttemptRecord;
import io.hipwright.run.ResultRecord;
import io.hipwright.run.RunFolder;
import io.hipwright.task.TaskRef;
import io.hipwright.task.TaskSource;
import io.hipwright.verify.Backend;
import io.hipwright.worker.Worker;
import io.hipwright.worker.WorkerPool;
import io.hipwright.worker.WorkerSettings;
import io.hipwright.worker.WorkerUnavailableException;
import io.hipwright.worker.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample whose verdicts fail for the machine's sake stays unfinished, and the same run finishes it later. */
final class UnfinishedSampleTest {
    @TempDir
    private Path folder;

    private final Warnings progress = new Warnings();
    private UnsteadyPool pool;
    private Backend backend;
    private List<TaskRef> tasks;
    private RunFolder run;

    @BeforeEach
    void open() {
        SmallTask task = new SmallTask(folder.resolve("twice"))
                .withAnswers()
                .file("solutions/sum.hip", SmallTask.kernel("x[i] + x[i]"))
                .file("incorrect_solutions/once.hip", SmallTask.kernel("x[i]"));
        Installation installation = Installation.find();
        pool = new UnsteadyPool(Workers.pool(installation, WorkerSettings.forProcessor(installation, 64), 0));
        backend = new Backend(new ProcessorToolchain(installation, 64, 120), pool, Backend.Limits.DEFAULT);
        tasks = TaskSource.open(task.folder()).tasks();
        run = new RunFolder(folder.resolve("run"));
    }

    @AfterEach
    void close() {
        backend.close();
    }

    @Test
    void optimizeSavesNoAttemptAndGoesOnLater() {
        pool.works = false;
        assertThat(optimize().unfinished()).isEqualTo(1);
        assertThat(progress.warnings).singleElement().asString().contains("infra_error", "no worker today");
        assertThat(run.sample("0").orElseThrow().solutionResult()).isEmpty();
        assertThat(run.results(warning -> {}).size()).isZero();
        pool.works = true;
        assertThat(optimize().unfinished()).isZero();
        assertThat(run.results(warning -> {}).record("0")).get().matches(ResultRecord::pass);
        assertThat(run.sample("0").orElseThrow().solutionResult())
                .extracting(AttemptRecord::status)
                .containsExactly("wrong_output", "passed", "rejected");
    }

    @Test
    void calibrateIsNotCleanAndGoesOnLater() {
        pool.works = false;
        assertThat(calibrate().clean()).isFalse();
        assertThat(run.sample("0").orElseThrow().progress().isComplete()).isFalse();
        pool.works = true;
        CalibrationResult later = calibrate();
        assertThat(later.clean()).as(later.toString()).isTrue();
        assertThat(later.right()).hasSize(1);
        assertThat(later.wrong()).hasSize(1);
    }

    private RunOutcome optimize() {
        PromptTemplate template = PromptTemplate.load(Installation.find().home().resolve("templates/EN/v1"));
        OptimizeOptions options = new OptimizeOptions(
                new ShippedAnswers(),
                template,
                Strategy.REFINE,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                3,
                BenchOptions.quick(),
                Optional.empty());
        RunBudget budget = new RunBudget(OptionalDouble.empty(), OptionalDouble.empty());
        return new OptimizeRun(run, backend, options, budget, new StopSignal(), progress).run(tasks);
    }

    private CalibrationResult calibrate() {
        return new CalibrateRun(run, backend, Optional.empty(), progress)
                .run(tasks)
                .get(0);
    }

    /** A pool that can be told to have no workers. */
    private static final class UnsteadyPool implements WorkerPool {
        private final WorkerPool pool;
        private final String device;
        private boolean works = true;

        UnsteadyPool(WorkerPool pool) {
            this.pool = pool;
            this.device = pool.device();
        }

        @Override
        public Worker fresh() {
            if (!works) {
                throw new WorkerUnavailableException("no worker today");
            }
            return pool.fresh();
        }

        @Override
        public String device() {
            return device;
        }

        @Override
        public void close() {
            pool.close();
        }
    }

    private static final class Warnings implements RunProgress {
        private final List<String> warnings = new ArrayList<>();

        @Override
        public void begin(int samples, int finishedBefore) {}

        @Override
        public void attempt(String sample, AttemptRecord attempt) {}

        @Override
        public void finished(ResultRecord record) {}

        @Override
        public void warn(String message) {
            warnings.add(message);
        }

        @Override
        public void end() {}
    }
}
