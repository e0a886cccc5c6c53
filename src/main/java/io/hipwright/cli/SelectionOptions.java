package io.hipwright.cli;

import io.hipwright.task.TaskRef;
import io.hipwright.task.TaskSource;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that choose among tasks. */
final class SelectionOptions {
    @Option(names = "--limit", paramLabel = "N", description = "Only the first N tasks.")
    private @Nullable Integer limit;

    @Option(
            names = "--ids",
            paramLabel = "ID",
            arity = "1..*",
            split = ",",
            description = "Only the tasks with these ids or names.")
    private List<String> ids = List.of();

    List<TaskRef> select(Path input) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        return TaskSource.open(input).tasks().stream()
                .filter(task -> wanted.isEmpty() || wanted.contains(task.name()) || wanted.contains(task.id()))
                .limit(limit == null ? Long.MAX_VALUE : limit)
                .toList();
    }
}
