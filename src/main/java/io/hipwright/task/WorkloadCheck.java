package io.hipwright.task;

import io.hipwright.task.Argument.ScalarValue;
import java.util.List;
import java.util.Optional;

/** Evaluates the shapes, values and bounds of a task's arguments for every workload, so that nothing fails later. */
final class WorkloadCheck {
    /** Buffers larger than this are a mistake in a size: 1 TiB. */
    private static final long MOST_BYTES = 1L << 40;

    private WorkloadCheck() {}

    /** @param args where the arguments stand, entry by entry */
    static void check(YamlValue args, List<Argument> arguments, List<Workload> workloads) {
        List<YamlValue> entries = args.list();
        for (int i = 0; i < arguments.size(); i++) {
            for (Workload workload : workloads) {
                Optional<String> wrong = arguments.get(i) instanceof Argument.Buffer buffer
                        ? buffer(buffer, workload)
                        : scalar((Argument.Scalar) arguments.get(i), workload);
                YamlValue entry = entries.get(i);
                wrong.ifPresent(what -> {
                    throw entry.mistake(what, "change the expression or the workload");
                });
            }
        }
    }

    private static Optional<String> scalar(Argument.Scalar scalar, Workload workload) {
        if (!(scalar.value() instanceof ScalarValue.Computed computed)) {
            return Optional.empty();
        }
        return PlanCheck.range(
                scalar.name(),
                computed.expression(),
                workload,
                scalar.type().least(),
                scalar.type().greatest());
    }

    private static Optional<String> buffer(Argument.Buffer buffer, Workload workload) {
        for (Expression dimension : buffer.shape()) {
            Optional<String> wrong =
                    PlanCheck.range("a dimension of " + buffer.name(), dimension, workload, 1, MOST_BYTES);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        String shown = PlanCheck.at(workload.params());
        try {
            if (buffer.elements(workload.params()) > MOST_BYTES / buffer.type().bytes()) {
                return Optional.of(buffer.name() + " would be larger than 1 TiB" + shown);
            }
        } catch (ArithmeticException overflow) {
            return Optional.of(buffer.name() + " would be larger than 1 TiB" + shown);
        }
        return initializer(buffer, workload);
    }

    private static Optional<String> initializer(Argument.Buffer buffer, Workload workload) {
        if (!(buffer.init() instanceof Initializer.RandInt range)) {
            return Optional.empty();
        }
        long least = buffer.type().least();
        long greatest = buffer.type().greatest();
        return PlanCheck.range("low of " + buffer.name(), range.low(), workload, least, greatest)
                .or(() -> PlanCheck.range(
                        "high of " + buffer.name(),
                        range.high(),
                        workload,
                        range.low().evaluate(workload.params()),
                        greatest));
    }
}
