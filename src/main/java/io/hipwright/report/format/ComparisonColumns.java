package io.hipwright.report.format;

import io.hipwright.report.model.Change;
import io.hipwright.report.model.ComparedTask;
import io.hipwright.report.model.TaskRow;
import java.util.ArrayList;
import java.util.List;

/** The table of several runs side by side: a column for each, and for each but the first how it differs from the first. */
record ComparisonColumns(int runs) {

    /** A, B, ..., Z, then numbers. */
    static String letter(int run) {
        return run < 26 ? String.valueOf((char) ('A' + run)) : "run " + (run + 1);
    }

    List<String> headers() {
        List<String> headers = new ArrayList<>(List.of("task"));
        for (int i = 0; i < runs; i++) {
            headers.add(letter(i) + ">");
            if (i > 0) {
                headers.addAll(List.of(letter(i) + "/A>", "99 % interval", "change"));
            }
        }
        return headers;
    }

    List<String> cells(ComparedTask task) {
        List<String> cells = new ArrayList<>(List.of(task.name()));
        for (int i = 0; i < runs; i++) {
            cells.add(task.rows().get(i).map(ComparisonColumns::result).orElse("-"));
            if (i > 0) {
                cells.addAll(cells(task.changes().get(i - 1)));
            }
        }
        return cells;
    }

    private static List<String> cells(Change change) {
        return change.ratio() == null
                ? List.of("", "", change.kind().text())
                : List.of(
                        Figures.times(change.ratio().speedup()),
                        Figures.interval(change.ratio().low(), change.ratio().high()),
                        change.kind().text());
    }

    /** The speedup of a task that has one, else its verdict. */
    private static String result(TaskRow row) {
        return row.passed() && row.speedup() != null ? Figures.speedup(row.speedup()) : row.verdict();
    }
}
