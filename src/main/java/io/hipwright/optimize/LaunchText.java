package io.hipwright.optimize;

import io.hipwright.task.Expression;
import io.hipwright.task.LaunchPlan;
import java.util.List;
import java.util.stream.Collectors;

/** A launch plan in the words of the structured comments. */
record LaunchText(String text) {

    static LaunchText of(LaunchPlan plan) {
        return new LaunchText(plan.passes().stream()
                .map(pass -> pass.kernel() + " grid=(" + list(pass.grid()) + ") block=(" + list(pass.block())
                        + ") shared=" + pass.sharedBytes().text())
                .collect(Collectors.joining("\n")));
    }

    private static String list(List<Expression> expressions) {
        return expressions.stream().map(Expression::text).collect(Collectors.joining(", "));
    }
}
