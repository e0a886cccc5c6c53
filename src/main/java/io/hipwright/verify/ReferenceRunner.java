package io.hipwright.verify;

import io.hipwright.compile.BuildRequest;
import io.hipwright.compile.BuildRequest.Instrumentation;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.compile.BuildResult;
import io.hipwright.compile.BuildResult.Built;
import io.hipwright.task.Reference;
import io.hipwright.task.Task;
import io.hipwright.task.Workload;
import io.hipwright.worker.LaunchOutcome;
import io.hipwright.worker.LaunchOutcome.Completed;
import io.hipwright.worker.Worker;
import io.hipwright.worker.WorkerUnavailableException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes expected outputs: runs the task's reference in a worker of its own, once per trial's inputs, and keeps what came out. */
final class ReferenceRunner implements AutoCloseable {
    /** A reference may take long, but not for ever. */
    static final double LIMIT_SECONDS = 300;

    private final Task task;
    private final Backend backend;
    private final KeptInputs inputs;
    private final Map<TrialInputs, ExpectedOutputs> known = new HashMap<>();
    private @Nullable Executable executable;
    private @Nullable Worker worker;
    private double slowestSeconds;

    ReferenceRunner(Task task, Backend backend) {
        this.task = task;
        this.backend = task.reference() instanceof Reference.CpuSource ? backend.forHostCode() : backend;
        this.inputs = new KeptInputs(task);
    }

    /** What the input buffers hold in a trial. */
    InputSet inputs(Trial trial) {
        return inputs.of(trial);
    }

    /**
     * The expected outputs of a trial.
     *
     * @throws TaskDefectException when the reference itself fails
     */
    ExpectedOutputs expected(Trial trial) {
        TrialInputs key = TrialInputs.of(trial);
        ExpectedOutputs found = known.get(key);
        if (found == null) {
            found = compute(trial);
            known.put(key, found);
        }
        return found;
    }

    /** The root mean square of an output on the task's own inputs; 0 when that trial has not been run. */
    double usualMagnitude(Workload workload, int slot) {
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().distribution() == Distribution.OWN)
                .filter(entry -> entry.getKey().params().equals(workload.params()))
                .map(entry -> entry.getValue().magnitude().getOrDefault(slot, 0.0))
                .findFirst()
                .orElse(0.0);
    }

    /** The longest run of the reference so far, in seconds; limits for candidates follow from it. */
    double slowestSeconds() {
        return slowestSeconds;
    }

    private ExpectedOutputs compute(Trial trial) {
        RegionLayout layout = RegionLayout.of(task, trial.workload().params());
        if (task.reference() instanceof Reference.Outputs outputs) {
            return ExpectedOutputs.read(outputs, layout);
        }
        LaunchOutcome outcome = Retry.of(() -> run(trial, layout), ReferenceRunner::unlucky);
        FaultStatus fault = FaultStatus.of(outcome);
        if (unlucky(outcome)) {
            throw new WorkerUnavailableException(
                    "the reference of " + task.name() + " could not run: " + fault.reason());
        }
        if (!(outcome instanceof Completed completed)) {
            throw new TaskDefectException("the reference of " + task.name() + " failed on "
                    + trial.workload().params() + ": " + fault.status().code() + ", " + fault.reason());
        }
        slowestSeconds = Math.max(slowestSeconds, completed.seconds());
        return ExpectedOutputs.copiedFrom(Objects.requireNonNull(worker, "it has just run"), layout);
    }

    private LaunchOutcome run(Trial trial, RegionLayout layout) {
        Executable reference = executable();
        Worker runner = worker();
        runner.reserve(layout.bytes());
        inputs.of(trial).writeTo(runner);
        BoundPlan bound =
                BoundPlan.of(task, reference.plan(), layout, trial.workload().params());
        return runner.run(
                bound.request(reference, trial.permuted(0), null), new Worker.Limits(LIMIT_SECONDS, LIMIT_SECONDS));
    }

    private static boolean unlucky(LaunchOutcome outcome) {
        return FaultStatus.of(outcome).status() == Status.INFRA_ERROR;
    }

    private Executable executable() {
        if (executable == null) {
            executable = build(ReferenceSource.of(task));
        }
        return executable;
    }

    private Executable build(ReferenceSource source) {
        BuildResult result = backend.toolchain()
                .build(new BuildRequest(
                        source.text(), source.fileName(), source.macros(), Trust.TASK, Instrumentation.PLAIN));
        if (!(result instanceof Built built)) {
            throw new TaskDefectException(
                    "the reference of " + task.name() + " does not compile: " + BuildFaults.reason(result));
        }
        return Executable.of(built, source.plan(), source.text());
    }

    private Worker worker() {
        if (worker != null && !worker.isUsable()) {
            worker.close();
            worker = null;
        }
        if (worker == null) {
            worker = backend.workers().fresh();
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
