package io.hipwright.verify;

import io.hipwright.task.Task;
import io.hipwright.worker.LaunchOutcome;
import io.hipwright.worker.LaunchOutcome.Completed;
import io.hipwright.worker.LaunchRequest;
import io.hipwright.worker.LaunchRequest.Timing;
import io.hipwright.worker.Worker;
import io.hipwright.worker.WorkerPool;
import io.hipwright.worker.WorkerUnavailableException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An executable in a worker of its own with the inputs of one trial, ready to be timed again and again. */
public final class PreparedRun implements AutoCloseable {
    private final TrialRunner runner;
    private final WorkerPool workers;
    private final Trial trial;
    private final RegionLayout layout;
    private final BoundPlan bound;
    private final Executable executable;
    private final InputSet inputs;
    private final Worker.Limits limits;
    private @Nullable Worker worker;

    /**
     * What one turn gave: nanoseconds of one run of the plan per sample, or why there are none.
     *
     * @param verdict on the outputs of the last timed launch; samples count only if it passed
     */
    public record Turn(List<Double> sampleNanos, WorkloadVerdict verdict) {
        public Turn {
            sampleNanos = List.copyOf(sampleNanos);
        }
    }

    PreparedRun(
            Task task,
            TrialRunner runner,
            WorkerPool workers,
            Executable executable,
            Trial trial,
            Worker.Limits limits) {
        this.runner = runner;
        this.workers = workers;
        this.executable = executable;
        this.trial = trial;
        this.limits = limits;
        this.layout = RegionLayout.of(task, trial.workload().params());
        this.bound =
                BoundPlan.of(task, executable.plan(), layout, trial.workload().params());
        this.inputs = runner.inputs(trial);
    }

    /** Takes samples and checks the outputs that the last timed launch left. */
    public Turn take(Timing timing) {
        try {
            return take(timing, worker());
        } catch (WorkerUnavailableException e) {
            String reason = String.valueOf(e.getMessage());
            return new Turn(List.of(), WorkloadVerdict.failure(trial, Status.INFRA_ERROR, reason));
        }
    }

    private Turn take(Timing timing, Worker prepared) {
        prepared.reserve(layout.bytes());
        inputs.writeTo(prepared);
        LaunchRequest request = new LaunchRequest(
                executable.module(), bound.buffers(), bound.launches(), trial.schedule(), trial.placement(), timing);
        LaunchOutcome outcome = prepared.run(request, limits);
        WorkloadVerdict verdict = runner.judge(prepared, layout, inputs, trial, outcome);
        return new Turn(
                outcome instanceof Completed completed && verdict.status() == Status.PASSED
                        ? completed.sampleNanos()
                        : List.of(),
                verdict);
    }

    private Worker worker() {
        if (worker == null) {
            worker = workers.fresh();
        }
        return worker;
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.close();
        }
    }
}
