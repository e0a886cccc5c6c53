package io.hipwright.task;

import java.util.List;

/**
 * How a source text is launched: scratch buffers, then passes in the order in which they run. Every expression is over the task's
 * params; a candidate's macros are already filled in.
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
     * @param arguments in the order of the kernel's parameters; one that {@link Expression#isName is just a name} of a task argument
     *     or scratch buffer stands for that, every other one is an integer
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
