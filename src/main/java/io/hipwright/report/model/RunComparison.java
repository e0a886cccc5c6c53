package io.hipwright.report.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tasks of several runs side by side.
 *
 * @param tasks in the order of the first run, then what only later ones have
 */
public record RunComparison(List<ComparedTask> tasks) {
    public RunComparison {
        tasks = List.copyOf(tasks);
    }

    /** Tasks are the same when their names are; where names are not unique in a run, when name and id are. */
    public static RunComparison of(List<RunReport> runs) {
        boolean byName = runs.stream().allMatch(run -> namesAreUnique(run.rows()));
        List<Map<String, TaskRow>> indexes =
                runs.stream().map(run -> index(run.rows(), byName)).toList();
        Set<String> keys = new LinkedHashSet<>();
        runs.forEach(run -> run.rows().forEach(row -> keys.add(key(row, byName))));
        return new RunComparison(
                keys.stream().map(key -> compared(key, indexes)).toList());
    }

    private static boolean namesAreUnique(List<TaskRow> rows) {
        Set<String> seen = new HashSet<>();
        return rows.stream().allMatch(row -> seen.add(row.name()));
    }

    private static Map<String, TaskRow> index(List<TaskRow> rows, boolean byName) {
        Map<String, TaskRow> index = new HashMap<>();
        rows.forEach(row -> index.put(key(row, byName), row));
        return index;
    }

    private static String key(TaskRow row, boolean byName) {
        return byName ? row.name() : row.name() + " (" + row.id() + ")";
    }

    private static ComparedTask compared(String key, List<Map<String, TaskRow>> indexes) {
        return ComparedTask.of(
                key,
                indexes.stream()
                        .map(index -> Optional.ofNullable(index.get(key)))
                        .toList());
    }

    /** How many tasks of a run differ from the first run in a way. */
    public long count(int run, Change.Kind kind) {
        return tasks.stream()
                .filter(task -> task.changes().get(run - 1).kind() == kind)
                .count();
    }
}
