package io.hipwright.verify;

import io.hipwright.task.Argument;
import io.hipwright.task.Task;
import io.hipwright.worker.LaunchOutcome;
import io.hipwright.worker.LaunchOutcome.Completed;
import io.hipwright.worker.Worker;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Runs one executable on one trial in a worker, and judges what came out. */
final class TrialRunner {
    private final Task task;
    private final ReferenceRunner reference;
    private final Worker.Limits limits;

    TrialRunner(Task task, ReferenceRunner reference, Worker.Limits limits) {
        this.task = task;
        this.reference = reference;
        this.limits = limits;
    }

    WorkloadVerdict run(Worker worker, Executable executable, Trial trial) {
        RegionLayout layout = RegionLayout.of(task, trial.workload().params());
        BoundPlan bound;
        try {
            bound = BoundPlan.of(
                    task, executable.plan(), layout, trial.workload().params());
        } catch (ArithmeticException | IllegalArgumentException e) {
            return WorkloadVerdict.failure(
                    trial, Status.LAUNCH_ERROR, "the launch cannot be computed: " + e.getMessage());
        }
        Optional<String> refusal = executable.refusal(bound.launches());
        if (refusal.isPresent()) {
            return WorkloadVerdict.failure(trial, Status.LAUNCH_ERROR, refusal.get());
        }
        InputSet inputs = reference.inputs(trial);
        worker.reserve(layout.bytes());
        inputs.writeTo(worker);
        LaunchOutcome outcome = worker.run(bound.request(executable, trial, null), limits);
        return judge(worker, layout, inputs, trial, outcome);
    }

    /** What the input buffers hold in a trial. */
    InputSet inputs(Trial trial) {
        return reference.inputs(trial);
    }

    /** The verdict on what a run left in the worker's region. */
    WorkloadVerdict judge(Worker worker, RegionLayout layout, InputSet inputs, Trial trial, LaunchOutcome outcome) {
        if (!(outcome instanceof Completed)) {
            FaultStatus fault = FaultStatus.of(outcome);
            return WorkloadVerdict.failure(trial, fault.status(), fault.reason());
        }
        Optional<String> modified = inputs.modifiedIn(worker);
        return modified.isPresent()
                ? WorkloadVerdict.failure(trial, Status.INPUT_MODIFIED, modified.get())
                : compare(worker, layout, trial, reference.expected(trial));
    }

    private WorkloadVerdict compare(Worker worker, RegionLayout layout, Trial trial, ExpectedOutputs expected) {
        Tally tally = new Tally(trial);
        for (int i = 0; i < layout.slots().size(); i++) {
            RegionLayout.Slot slot = layout.slots().get(i);
            if (slot.argument().role().isOutput()) {
                Argument.Buffer argument = slot.argument();
                ByteBuffer got = worker.region(slot.offset(), slot.bytes());
                Comparison.Result result = Comparison.compare(
                        argument.type(),
                        expected.content(i),
                        got,
                        slot.elements(),
                        task.toleranceFor(argument.type()),
                        atolScale(trial, expected, i));
                tally.add(argument, trial.workload().params(), result, got);
            }
        }
        return tally.verdict();
    }

    /**
     * How much larger this trial's outputs are than those of the task's own inputs: the task's atol was chosen for the latter. Never
     * less than 1.
     */
    private double atolScale(Trial trial, ExpectedOutputs expected, int slot) {
        if (trial.distribution() == Distribution.OWN) {
            return 1;
        }
        double usual = reference.usualMagnitude(trial.workload(), slot);
        double here = expected.magnitude().getOrDefault(slot, 0.0);
        return usual > 0 && Double.isFinite(here) ? Math.max(1, here / usual) : 1;
    }
}
