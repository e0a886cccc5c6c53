package io.hipwright.task;

import io.hipwright.task.LaunchPlan.Pass;
import io.hipwright.task.LaunchPlan.Scratch;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates what a plan says for every workload, so that nothing fails later. Limits of a device are not its business. */
final class PlanCheck {
    private static final long MOST_SHARED_BYTES = Integer.MAX_VALUE;

    private PlanCheck() {}

    /** What is wrong with a pass for some workload, in words. Its expressions are over the params. */
    static Optional<String> pass(Pass pass, List<Workload> workloads) {
        for (Workload workload : workloads) {
            Optional<String> wrong = ranges("grid", pass.grid(), workload)
                    .or(() -> ranges("block", pass.block(), workload))
                    .or(() -> range("shared", pass.sharedBytes(), workload, 0, MOST_SHARED_BYTES));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    /** What is wrong with a scratch buffer for some workload, in words. */
    static Optional<String> scratch(Scratch scratch, List<Workload> workloads) {
        long most = Long.MAX_VALUE / scratch.type().bytes();
        return workloads.stream()
                .map(workload -> range("the size of " + scratch.name(), scratch.elements(), workload, 1, most))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> ranges(String what, List<Expression> expressions, Workload workload) {
        return expressions.stream()
                .map(expression -> range(what, expression, workload, 1, Integer.MAX_VALUE))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is wrong with one value for one workload; names that are unknown are reported elsewhere. */
    static Optional<String> range(String what, Expression expression, Workload workload, long least, long most) {
        if (!workload.params().keySet().containsAll(expression.names())) {
            return Optional.empty();
        }
        try {
            long value = expression.evaluate(workload.params());
            return value >= least && value <= most
                    ? Optional.empty()
                    : Optional.of(what + " '" + expression.text() + "' is " + value + at(workload.params())
                            + ", but must be " + least + " to " + most);
        } catch (ArithmeticException wrong) {
            return Optional.of(what + " '" + expression.text() + "' has no value" + at(workload.params()) + ": "
                    + wrong.getMessage());
        }
    }

    /** The sizes, for the end of a message. */
    static String at(Map<String, Long> params) {
        return params.isEmpty() ? "" : " for " + params.toString().replaceAll("[{}]", "");
    }
}
