package io.hipwright.report.model;

import java.util.List;
import java.util.Optional;

/**
 * One task in several runs.
 *
 * @param rows one for each run; empty where a run lacks the task
 * @param changes one for each run but the first: how it differs from the first
 */
public record ComparedTask(String name, List<Optional<TaskRow>> rows, List<Change> changes) {
    public ComparedTask {
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
    }

    static ComparedTask of(String name, List<Optional<TaskRow>> rows) {
        List<Change> changes = rows.stream()
                .skip(1)
                .map(later -> Change.between(rows.get(0), later))
                .toList();
        return new ComparedTask(name, rows, changes);
    }
}
