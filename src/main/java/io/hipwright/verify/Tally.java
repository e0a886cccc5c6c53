package io.hipwright.verify;

import io.hipwright.task.Argument;
import io.hipwright.task.Expression;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Adds up the comparisons of a trial's outputs into the verdict on it. */
final class Tally {
    private final Trial trial;
    private long elements;
    private long mismatched;
    private double maxAbsError;
    private Optional<WorkloadVerdict.First> first = Optional.empty();
    private long unwritten;

    Tally(Trial trial) {
        this.trial = trial;
    }

    /** Adds one output; {@code got} holds what a run left in it. */
    void add(Argument.Buffer argument, Map<String, Long> params, Comparison.Result result, ByteBuffer got) {
        elements += result.elements();
        mismatched += result.mismatched();
        if (!(result.maxAbsError() <= maxAbsError)) {
            maxAbsError = result.maxAbsError();
        }
        if (first.isEmpty() && result.mismatched() > 0) {
            first = Optional.of(new WorkloadVerdict.First(
                    argument.name(),
                    index(argument.shape(), params, result.firstIndex()),
                    result.expected(),
                    result.got()));
            unwritten = OutputPoison.unwritten(argument.type(), got, result.elements(), result.firstIndex());
        }
    }

    WorkloadVerdict verdict() {
        return new WorkloadVerdict(
                trial.workload().params(),
                trial.distribution().label(),
                mismatched == 0 ? Status.PASSED : Status.WRONG_OUTPUT,
                first.map(this::reason).orElse(""),
                elements,
                mismatched,
                maxAbsError,
                first);
    }

    private String reason(WorkloadVerdict.First at) {
        return String.format(
                Locale.ROOT,
                "%d of %d elements differ; first %s%s: expected %.9g, %s",
                mismatched,
                elements,
                at.arg(),
                at.index(),
                at.expected(),
                found(at));
    }

    private String found(WorkloadVerdict.First at) {
        if (unwritten == 0) {
            return String.format(Locale.ROOT, "got %.9g", at.got());
        }
        return unwritten == 1
                ? "but it was never written"
                : "but it was never written, like " + (unwritten - 1) + " more";
    }

    private static List<Long> index(List<Expression> shape, Map<String, Long> params, long flat) {
        List<Long> index = new ArrayList<>();
        long rest = flat;
        for (int i = shape.size() - 1; i >= 0; i--) {
            long size = Math.max(1, shape.get(i).evaluate(params));
            index.add(0, rest % size);
            rest /= size;
        }
        return index;
    }
}
