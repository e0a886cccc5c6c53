package io.hipwright.bench;

import io.hipwright.task.Argument;
import io.hipwright.task.Task;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What any kernel must do for the workload that is timed.
 *
 * @param bytes to be moved between memory and cores: as the task says, else every input read and every output written once
 * @param surely of these, those that no kernel can do without: as the task says, else the outputs; which inputs are needed may depend on
 *     others
 * @param flops to be done, if the task says
 */
public record Work(long bytes, long surely, OptionalLong flops) {

    /** @throws ArithmeticException when a number does not fit */
    static Work of(Task task) {
        Map<String, Long> params = task.benchWorkload().params();
        long in = 0;
        long out = 0;
        for (Argument.Buffer buffer : task.buffers()) {
            long bytes =
                    Math.multiplyExact(buffer.elements(params), buffer.type().bytes());
            in += buffer.role().isInput() ? bytes : 0;
            out += buffer.role().isOutput() ? bytes : 0;
        }
        OptionalLong flops =
                task.flops().isPresent() ? OptionalLong.of(task.flops().get().evaluate(params)) : OptionalLong.empty();
        if (task.bytes().isPresent()) {
            long told = task.bytes().get().evaluate(params);
            return new Work(told, told, flops);
        }
        return new Work(Math.addExact(in, out), out, flops);
    }
}
