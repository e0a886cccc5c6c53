package io.hipwright.verify;

import io.hipwright.task.Argument;
import io.hipwright.task.Directives;
import io.hipwright.task.ElementType;
import io.hipwright.task.Expression;
import io.hipwright.task.LaunchPlan;
import io.hipwright.task.PlannedLaunch;
import io.hipwright.task.Reference;
import io.hipwright.task.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The program that computes expected outputs, as something that a worker can launch. */
record ReferenceSource(String fileName, String text, LaunchPlan plan, SortedMap<String, String> macros) {
    private static final String WRAPPER = "hipwright_reference";

    static ReferenceSource of(Task task) {
        if (task.reference() instanceof Reference.HipSource hip) {
            return hip(task, hip.file().getFileName().toString(), read(hip.file()));
        }
        if (task.reference() instanceof Reference.CpuSource cpu) {
            return wrapped(task, cpu.file());
        }
        return hip(task, task.sourceName(), task.code());
    }

    private static ReferenceSource hip(Task task, String name, String text) {
        Directives directives = Directives.parse(text);
        if (directives.plan(task) instanceof PlannedLaunch.Planned planned) {
            return new ReferenceSource(name, text, planned.plan(), Macros.of(directives.defaultMacros()));
        }
        throw new TaskDefectException("the reference " + name + " has directives that give no launch");
    }

    /** A serial C++ function becomes a kernel of one thread, so that it runs as isolated as any other code. */
    private static ReferenceSource wrapped(Task task, Path file) {
        String parameters = task.arguments().stream()
                .map(argument -> parameterType(argument) + " " + argument.name())
                .collect(Collectors.joining(", "));
        String names = task.arguments().stream().map(Argument::name).collect(Collectors.joining(", "));
        String text = "#include <hip/hip_runtime.h>\n#line 1 \"" + file.getFileName() + "\"\n" + read(file)
                + "\nextern \"C\" __global__ void " + WRAPPER + "(" + parameters + ") { reference(" + names + "); }\n";
        LaunchPlan.Pass pass = new LaunchPlan.Pass(
                WRAPPER,
                task.arguments().stream()
                        .map(argument -> Expression.parse(argument.name()))
                        .toList(),
                List.of(Expression.parse("1")),
                List.of(Expression.parse("1")),
                Expression.parse("0"));
        return new ReferenceSource(
                file.getFileName().toString(), text, new LaunchPlan(List.of(), List.of(pass)), new TreeMap<>());
    }

    private static String parameterType(Argument argument) {
        if (argument instanceof Argument.Buffer buffer) {
            return (buffer.role().isOutput() ? "" : "const ") + hostType(buffer.type()) + "*";
        }
        return hostType(argument.type());
    }

    /** Half and bfloat16 are passed as their bits. */
    private static String hostType(ElementType type) {
        return switch (type) {
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case HALF, BFLOAT16, UINT16 -> "unsigned short";
            case INT8 -> "signed char";
            case INT16 -> "short";
            case INT32 -> "int";
            case INT64 -> "long";
            case UINT8 -> "unsigned char";
            case UINT32 -> "unsigned int";
            case UINT64 -> "unsigned long";
            case BOOL -> "bool";
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the reference " + file, e);
        }
    }
}
