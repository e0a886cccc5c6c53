package io.hipwright.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found out on one workload: its first failing trial, or the closest of the passed ones.
 *
 * @param params the problem sizes
 * @param inputs which input distribution the numbers are about
 * @param elements how many output elements were compared
 * @param mismatched how many of them were outside the tolerance
 * @param maxAbsError the largest absolute error, NaN where one side is no number
 */
public record WorkloadVerdict(
        Map<String, Long> params,
        String inputs,
        Status status,
        String reason,
        long elements,
        long mismatched,
        double maxAbsError,
        Optional<First> first) {

    /** On a trial in which nothing could be compared. */
    static WorkloadVerdict failure(Trial trial, Status status, String reason) {
        return new WorkloadVerdict(
                trial.workload().params(), trial.distribution().label(), status, reason, 0, 0, 0, Optional.empty());
    }

    /** The same numbers under another status. */
    WorkloadVerdict with(Status other, String why) {
        return new WorkloadVerdict(params, inputs, other, why, elements, mismatched, maxAbsError, first);
    }

    /** The first mismatch: output argument, index in each dimension, and both values. */
    public record First(String arg, List<Long> index, double expected, double got) {}
}
