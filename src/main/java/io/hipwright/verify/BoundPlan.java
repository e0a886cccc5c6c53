package io.hipwright.verify;

import io.hipwright.task.Argument;
import io.hipwright.task.Expression;
import io.hipwright.task.Initializer;
import io.hipwright.task.LaunchPlan;
import io.hipwright.task.Task;
import io.hipwright.worker.LaunchRequest;
import io.hipwright.worker.LaunchRequest.BufferSpec;
import io.hipwright.worker.LaunchRequest.Launch;
import io.hipwright.worker.LaunchRequest.Timing;
import io.hipwright.worker.LaunchRequest.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A launch plan with every expression replaced by its number for one workload.
 *
 * @param buffers the task's buffers, then scratch
 * @param launches the passes in order
 */
record BoundPlan(List<BufferSpec> buffers, List<Launch> launches) {

    /**
     * @throws ArithmeticException when a size overflows or divides by zero; the message says where
     * @throws IllegalArgumentException when a name is unknown
     */
    static BoundPlan of(Task task, LaunchPlan plan, RegionLayout layout, Map<String, Long> params) {
        List<BufferSpec> buffers = new ArrayList<>();
        for (RegionLayout.Slot slot : layout.slots()) {
            Argument.Buffer buffer = slot.argument();
            buffers.add(new BufferSpec(
                    buffer.name(), slot.bytes(), slot.offset(), buffer.role().isInput(), true, rotation(buffer)));
        }
        for (LaunchPlan.Scratch scratch : plan.scratch()) {
            long bytes = Math.multiplyExact(
                    scratch.elements().evaluate(params), scratch.type().bytes());
            buffers.add(new BufferSpec(scratch.name(), Math.max(1, bytes), -1, false, false, 0));
        }
        List<Launch> launches = plan.passes().stream()
                .map(pass -> launch(task, pass, buffers, params))
                .toList();
        return new BoundPlan(List.copyOf(buffers), launches);
    }

    /** Independent draws are as likely in any order; a rotation of a permutation is one. What has an order of its own keeps it. */
    private static int rotation(Argument.Buffer buffer) {
        boolean ordered = buffer.init() instanceof Initializer.Arange || buffer.init() instanceof Initializer.FromFile;
        return ordered ? 0 : buffer.type().bytes();
    }

    private static Launch launch(Task task, LaunchPlan.Pass pass, List<BufferSpec> buffers, Map<String, Long> params) {
        List<Value> arguments = pass.arguments().stream()
                .map(argument -> value(task, argument, buffers, params))
                .toList();
        return new Launch(
                pass.kernel(),
                arguments,
                dimensions("grid", pass.grid(), params),
                dimensions("block", pass.block(), params),
                number("shared", pass.sharedBytes(), params));
    }

    private static Value value(Task task, Expression argument, List<BufferSpec> buffers, Map<String, Long> params) {
        String name = argument.text().strip();
        for (int i = 0; i < buffers.size(); i++) {
            if (buffers.get(i).name().equals(name)) {
                return new Value.Buffer(i);
            }
        }
        for (Argument known : task.arguments()) {
            if (known instanceof Argument.Scalar scalar && scalar.name().equals(name)) {
                return new Value.Bytes(ScalarBytes.of(scalar, params));
            }
        }
        return new Value.Bytes(ScalarBytes.ofInteger(argument.evaluate(params)));
    }

    private static int[] dimensions(String what, List<Expression> expressions, Map<String, Long> params) {
        int[] numbers = {1, 1, 1};
        for (int i = 0; i < expressions.size(); i++) {
            numbers[i] = number(what, expressions.get(i), params);
        }
        return numbers;
    }

    private static int number(String what, Expression expression, Map<String, Long> params) {
        long value = expression.evaluate(params);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new ArithmeticException(what + " " + expression.text() + " is " + value);
        }
        return (int) value;
    }

    /** @param timing null for one plain run */
    LaunchRequest request(Executable executable, Trial trial, @Nullable Timing timing) {
        return new LaunchRequest(
                executable.module(), buffers, executable.named(launches), trial.schedule(), trial.placement(), timing);
    }
}
