package io.hipwright.optimize;

import java.util.Optional;

/**
 * What the samples of a run share.
 *
 * @param stage the device and what is kept ready for it
 * @param device its description
 */
record RunContext(OptimizeOptions options, RunBudget budget, StopSignal stop, EvaluationStage stage, String device) {

    /** Whether no new attempt may begin. */
    boolean shouldEnd() {
        return stop.isRequested() || budget.exhausted().isPresent();
    }

    /** Why the run ends before its samples are finished; empty when nobody asked it to. */
    Optional<String> whyEnded() {
        return stop.isRequested()
                ? Optional.of("interrupted; give the same command again to go on")
                : budget.exhausted();
    }
}
