package io.hipwright.verify;

import io.hipwright.task.Task;
import java.util.HashMap;
import java.util.Map;

/**
 * The inputs of a task's trials. The reference and every candidate get the same ones, so they are kept once made, as far as they fit
 * into a limit; beyond it they are made anew each time.
 */
final class KeptInputs {
    private static final long LIMIT_BYTES = 256L << 20;

    private final Task task;
    private final Map<TrialInputs, InputSet> kept = new HashMap<>();
    private long bytes;

    KeptInputs(Task task) {
        this.task = task;
    }

    InputSet of(Trial trial) {
        InputSet known = kept.get(TrialInputs.of(trial));
        if (known != null) {
            return known;
        }
        RegionLayout layout = RegionLayout.of(task, trial.workload().params());
        InputSet made = InputSet.generate(task, layout, trial);
        if (bytes + layout.bytes() <= LIMIT_BYTES) {
            bytes += layout.bytes();
            kept.put(TrialInputs.of(trial), made);
        }
        return made;
    }
}
