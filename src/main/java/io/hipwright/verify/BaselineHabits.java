package io.hipwright.verify;

import io.hipwright.compile.BuildRequest.Instrumentation;
import io.hipwright.compile.BuildResult;
import io.hipwright.compile.BuildResult.Built;
import io.hipwright.task.Task;
import io.hipwright.worker.Worker;
import io.hipwright.worker.WorkerUnavailableException;

/**
 * Whether the baseline itself shows a fault in the checked build. Kernels in the wild rely on lockstep within a wavefront or return before
 * a barrier; where the baseline does so, a candidate may.
 */
interface BaselineHabits {

    /** Whether the baseline ends with the same status on this trial. */
    boolean faultsAlike(Trial trial, Status status);

    /** Nothing is excused. */
    static BaselineHabits none() {
        return (trial, status) -> false;
    }

    /** Asks the baseline's own checked build, when a candidate has faulted. */
    static BaselineHabits of(Task task, Backend backend, ReferenceRunner reference) {
        return (trial, status) -> {
            BuildResult result = BaselineSource.build(task, backend.toolchain(), Instrumentation.CHECKED);
            if (!(result instanceof Built built)) {
                return false;
            }
            double limit = backend.limits().launch();
            try (Worker worker = backend.workers().fresh()) {
                Executable baseline = Executable.of(built, task.launch(), task.code());
                WorkloadVerdict own =
                        new TrialRunner(task, reference, new Worker.Limits(limit, limit)).run(worker, baseline, trial);
                if (own.status() == Status.INFRA_ERROR) {
                    throw new WorkerUnavailableException(own.reason());
                }
                return own.status() == status;
            }
        };
    }
}
