package io.hipwright.task;

import java.util.List;

/**
 * How a source text is launched: scratch buffers, then passes in the order in which they run. Every expression is over the task's
 * params and, in a candidate, its tunable macros.
 */
public record LaunchPlan(List<Scratch> scratch, List<Pass> passes) {
    public LaunchPlan {
        scratch = List.copyOf(scratch);
        passes = List.copyOf(passes);
        if (passes.isEmpty()) {
            throw new IllegalArgumentException("a launch plan needs at least one pass");
        }
    }

    /** A device buffer that lives for one launch of the whole plan; its contents are undefined at its start. */
    public record Scratch(String name, ElementType type, Expression elements) {}

    /**
     * One kernel launch.
     *
     * @param kernel the {@code __global__} function
     * @param arguments names of task arguments or scratch buffers, or integer expressions, in the order of the kernel's parameters
     * @param grid one to three expressions: blocks in x, y, z
     * @param block one to three expressions: threads in x, y, z
     * @param sharedBytes dynamic shared memory in bytes
     */
    public record Pass(
            String kernel,
            List<Expression> arguments,
            List<Expression> grid,
            List<Expression> block,
            Expression sharedBytes) {
        public Pass {
            arguments = List.copyOf(arguments);
            grid = List.copyOf(grid);
            block = List.copyOf(block);
        }
    }
}
