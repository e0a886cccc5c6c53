package io.hipwright.optimize;

import io.hipwright.task.Argument;
import io.hipwright.task.Argument.Buffer;
import io.hipwright.task.Argument.Scalar;
import io.hipwright.task.Argument.ScalarValue.Computed;
import io.hipwright.task.Argument.ScalarValue.Literal;
import io.hipwright.task.Expression;
import io.hipwright.task.Role;
import io.hipwright.task.Task;
import io.hipwright.task.Tolerance;
import java.util.Locale;
import java.util.stream.Collectors;

/** A task's arguments in words. */
final class ArgumentText {
    private ArgumentText() {}

    /** One line for each. */
    static String of(Task task) {
        return task.arguments().stream().map(ArgumentText::line).collect(Collectors.joining("\n"));
    }

    /** How exact each output has to be. */
    static String tolerances(Task task) {
        return task.buffers().stream()
                .filter(buffer -> buffer.role() != Role.IN)
                .map(buffer -> buffer.name() + " " + tolerance(task.toleranceFor(buffer.type())))
                .collect(Collectors.joining(", "));
    }

    private static String line(Argument argument) {
        String type = argument.name() + ": " + argument.type().name().toLowerCase(Locale.ROOT);
        if (argument instanceof Buffer buffer) {
            String shape = buffer.shape().stream().map(Expression::text).collect(Collectors.joining(", "));
            return type + "[" + shape + "], " + buffer.role().name().toLowerCase(Locale.ROOT);
        }
        return type + " = " + value((Scalar) argument);
    }

    private static String value(Scalar scalar) {
        return scalar.value() instanceof Computed computed
                ? computed.expression().text()
                : Double.toString(((Literal) scalar.value()).value());
    }

    private static String tolerance(Tolerance tolerance) {
        return tolerance.rtol() == 0 && tolerance.atol() == 0
                ? "exactly"
                : tolerance.atol() + " + " + tolerance.rtol() + " * |expected|";
    }
}
