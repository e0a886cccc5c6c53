package io.hipwright.task;

import io.hipwright.task.Directives.Problem;
import java.util.List;

/** How a source text is launched, or why it cannot be. */
public sealed interface PlannedLaunch {

    /** A plan that was evaluated for every workload of its task without a mistake. */
    record Planned(LaunchPlan plan) implements PlannedLaunch {}

    /** At least one mistake. */
    record Refused(List<Problem> problems) implements PlannedLaunch {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
