package io.hipwright.verify;

import io.hipwright.task.Task;
import io.hipwright.worker.LaunchOutcome;
import io.hipwright.worker.LaunchOutcome.Completed;
import io.hipwright.worker.LaunchOutcome.Samples;
import io.hipwright.worker.LaunchRequest;
import io.hipwright.worker.LaunchRequest.Timing;
import io.hipwright.worker.Worker;
import io.hipwright.worker.WorkerPool;
import io.hipwright.worker.WorkerUnavailableException;
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
    private boolean written;

    /**
     * What one turn gave.
     *
     * @param samples empty when the turn failed
     * @param verdict on the outputs of one of the timed launches, if the turn was to be checked; else passed unless the turn failed
     */
    public record Turn(Samples samples, WorkloadVerdict verdict) {}

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

    /** The whole hash of its source. */
    public String sourceHash() {
        return executable.sourceHash();
    }

    /** Takes samples, and checks outputs where {@code timing} says so. */
    public Turn take(Timing timing) {
        try {
            return take(timing, worker());
        } catch (WorkerUnavailableException e) {
            String reason = String.valueOf(e.getMessage());
            return new Turn(Samples.NONE, WorkloadVerdict.failure(trial, Status.INFRA_ERROR, reason));
        }
    }

    private Turn take(Timing timing, Worker prepared) {
        if (timing.check() || !written) {
            write(prepared);
        }
        LaunchRequest request = bound.request(executable, trial, timing);
        LaunchOutcome outcome = prepared.run(request, limits);
        if (outcome instanceof Completed completed && !timing.check()) {
            return new Turn(completed.samples(), WorkloadVerdict.failure(trial, Status.PASSED, ""));
        }
        WorkloadVerdict verdict = runner.judge(prepared, layout, inputs, trial, outcome);
        if (prepared.isUsable()) {
            write(prepared); // right outputs must not stay where the kernel may find them
        }
        boolean counts = outcome instanceof Completed && verdict.status() == Status.PASSED;
        return new Turn(counts ? ((Completed) outcome).samples() : Samples.NONE, verdict);
    }

    private void write(Worker prepared) {
        prepared.reserve(layout.bytes());
        inputs.writeTo(prepared);
        written = true;
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
