package io.hipwright.task;

import io.hipwright.task.LaunchPlan.Pass;
import io.hipwright.task.LaunchPlan.Scratch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The structured comments of a source text: how it wants to be launched. Mistakes are data, for a wrong directive in a candidate is the
 * candidate's fault and nobody else's.
 *
 * @param code the text they were read from
 * @param launch what {@code @launch} says
 * @param tunables the macros that {@code @tune} names, in order
 * @param scratch the buffers of {@code @scratch}, in order
 * @param passes the launches of {@code @pass}, in order
 * @param problems directives that could not be read; such a text has no launch plan
 */
public record Directives(
        SourceText code,
        Optional<Located<LaunchShape>> launch,
        List<Located<Tunable>> tunables,
        List<Located<Scratch>> scratch,
        List<Located<Pass>> passes,
        List<Problem> problems) {
    public Directives {
        tunables = List.copyOf(tunables);
        scratch = List.copyOf(scratch);
        passes = List.copyOf(passes);
        problems = List.copyOf(problems);
    }

    /** A part of a text and its line, from 1. */
    public record Located<T>(int line, T value) {}

    /** What {@code @launch} may change; what is empty stays as the task has it. */
    public record LaunchShape(
            Optional<List<Expression>> grid, Optional<List<Expression>> block, Optional<Expression> sharedBytes) {}

    /** A macro and the values that it may have; the first is the default. */
    public record Tunable(String name, List<Long> values) {
        public Tunable {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("tunable " + name + " has no value");
            }
        }
    }

    /** A mistake in a directive, in one line. */
    public record Problem(int line, String message) {
        public Problem {
            message = OneLine.of(message);
        }

        @Override
        public String toString() {
            return "line " + line + ": " + message;
        }
    }

    /** Reads the structured comments of a source text. Never throws, whatever the text. */
    public static Directives parse(String code) {
        return new DirectiveReader(SourceText.of(code)).read();
    }

    /** The macros with their first values, to be defined when the text is compiled. */
    public Map<String, Long> defaultMacros() {
        return tunables.stream()
                .map(Located::value)
                .collect(Collectors.toUnmodifiableMap(
                        Tunable::name, tunable -> tunable.values().get(0)));
    }

    /** How a candidate with these directives is launched, every macro having its first value. */
    public PlannedLaunch plan(Task task) {
        return plan(task, defaultMacros());
    }

    /** How a candidate with these directives is launched with these values of its macros; its plan is over the task's params alone. */
    public PlannedLaunch plan(Task task, Map<String, Long> macros) {
        return new LaunchPlanner(LaunchPlanner.Setting.of(task), this, macros).plan();
    }
}
