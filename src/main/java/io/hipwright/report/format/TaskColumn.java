package io.hipwright.report.format;

import io.hipwright.report.model.Spending;
import io.hipwright.report.model.TaskRow;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A column of the table of tasks.
 *
 * @param header its name, with {@code >} at its end when it is aligned to the right
 * @param importance the least important columns give way first where space is short
 */
record TaskColumn(String header, int importance, Function<TaskRow, String> cell) {
    static final Comparator<TaskColumn> LEAST_IMPORTANT_FIRST = Comparator.comparingInt(TaskColumn::importance);

    static final List<TaskColumn> ALL = List.of(
            new TaskColumn("task", 10, TaskRow::name),
            new TaskColumn("verdict", 9, TaskRow::verdict),
            new TaskColumn("baseline>", 4, row -> Figures.time(row.baselineUs())),
            new TaskColumn("best>", 4, row -> Figures.time(row.bestUs())),
            new TaskColumn("speedup>", 8, row -> Figures.speedup(row.speedup())),
            new TaskColumn("99 % interval", 7, row -> Figures.interval(row.speedup())),
            new TaskColumn("decision", 6, row -> Figures.decision(row.speedup())),
            new TaskColumn("of light>", 3, row -> Figures.percent(row.lightShare())),
            new TaskColumn(
                    "attempts>", 5, row -> Integer.toString(row.attempts().size())),
            new TaskColumn("tokens>", 1, row -> Figures.count(row.spending().tokens())),
            new TaskColumn("cost>", 2, row -> cost(row.spending())));

    /** Answers that cost nothing need no column. */
    private static String cost(Spending spending) {
        return spending.costUsd() == null || spending.costUsd() == 0 ? "" : Figures.cost(spending.costUsd());
    }

    /** Those columns in which some row has something to say. */
    static List<TaskColumn> filled(List<TaskRow> rows) {
        return ALL.stream()
                .filter(column ->
                        rows.stream().anyMatch(row -> !column.cell().apply(row).isEmpty()))
                .toList();
    }
}
