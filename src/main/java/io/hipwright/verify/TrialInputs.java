package io.hipwright.verify;

import java.util.Map;

/** What the inputs of a trial follow from: trials that agree in it have the same inputs and the same expected outputs. */
record TrialInputs(Map<String, Long> params, Distribution distribution, long seed) {
    static TrialInputs of(Trial trial) {
        return new TrialInputs(trial.workload().params(), trial.distribution(), trial.seed());
    }
}
