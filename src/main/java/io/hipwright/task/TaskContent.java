package io.hipwright.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a task says, apart from where it lies: equal for a copy of it elsewhere, and for the same task named by another path.
 *
 * @param text of the task with its baseline; files beside it stand in it by their names alone
 * @param files beside it whose contents belong to it: of its reference and of its inputs, in the order of the task
 */
public record TaskContent(String text, List<Path> files) {
    public TaskContent {
        files = List.copyOf(files);
    }

    public static TaskContent of(Task task) {
        List<Path> files = new ArrayList<>();
        String reference = reference(task.reference(), files);
        List<String> arguments = task.arguments().stream()
                .map(argument -> argument(argument, files))
                .toList();
        List<Object> parts = List.of(
                task.name(),
                task.kernel(),
                task.sourceName(),
                task.code(),
                task.params(),
                arguments,
                task.launch(),
                task.workloads(),
                task.tolerance(),
                reference,
                task.ownLaunch(),
                task.bytes(),
                task.flops(),
                task.hiddenSizes());
        return new TaskContent(parts.toString(), files);
    }

    private static String reference(Reference reference, List<Path> files) {
        if (reference instanceof Reference.HipSource source) {
            files.add(source.file());
            return "source";
        }
        if (reference instanceof Reference.CpuSource source) {
            files.add(source.file());
            return "cpu";
        }
        if (reference instanceof Reference.Outputs outputs) {
            files.addAll(outputs.files().values());
            return "outputs " + outputs.files().keySet();
        }
        return "baseline";
    }

    private static String argument(Argument argument, List<Path> files) {
        if (argument instanceof Argument.Buffer buffer && buffer.init() instanceof Initializer.FromFile init) {
            files.add(init.file());
            return List.of(buffer.name(), buffer.type(), buffer.role(), buffer.shape(), "file", buffer.domain())
                    .toString();
        }
        return argument.toString();
    }
}
