package io.hipwright.verify;

import io.hipwright.task.Workload;
import io.hipwright.worker.LaunchRequest.Placement;
import io.hipwright.worker.LaunchRequest.Schedule;

/**
 * One run of a candidate: which sizes, which inputs, in which order of threads, and which ends of buffers are guarded.
 *
 * @param hidden whether the sizes were drawn in secret and are not among the task's workloads
 * @param seed the key of the inputs; secret, another one for every check
 */
record Trial(
        Workload workload,
        boolean hidden,
        Distribution distribution,
        long seed,
        Schedule schedule,
        Placement placement) {

    /** The same inputs with buffers elsewhere. */
    Trial placed(Placement other) {
        return new Trial(workload, hidden, distribution, seed, schedule, other);
    }

    /** The same inputs under another order of threads. */
    Trial permuted(long scheduleSeed) {
        return new Trial(workload, hidden, distribution, seed, new Schedule(scheduleSeed), placement);
    }
}
