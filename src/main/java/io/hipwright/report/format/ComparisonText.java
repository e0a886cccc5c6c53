package io.hipwright.report.format;

import io.hipwright.report.TextTable;
import io.hipwright.report.model.Change;
import io.hipwright.report.model.ComparedTask;
import io.hipwright.report.model.RunComparison;
import io.hipwright.report.model.RunReport;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Several runs side by side: a row per task, then what changed, then the totals of each. */
final class ComparisonText {
    private final List<RunReport> runs;
    private final RunComparison comparison;
    private final int mostRows;

    ComparisonText(List<RunReport> runs, RunComparison comparison, int mostRows) {
        this.runs = runs;
        this.comparison = comparison;
        this.mostRows = mostRows;
    }

    void write(PrintWriter out) {
        for (int i = 0; i < runs.size(); i++) {
            out.println(ComparisonColumns.letter(i) + ": " + runs.get(i).origin());
        }
        out.println();
        List<ComparedTask> tasks = comparison.tasks();
        List<ComparedTask> shown = tasks.subList(0, Math.min(mostRows, tasks.size()));
        out.print(table(shown).render());
        TextReport.writeHidden(tasks.size() - shown.size(), out);
        out.println();
        for (int i = 1; i < runs.size(); i++) {
            out.println(ComparisonColumns.letter(i) + " against A: " + changes(i));
        }
        for (int i = 0; i < runs.size(); i++) {
            out.println();
            out.println(ComparisonColumns.letter(i) + ":");
            new TotalsText(runs.get(i)).lines().forEach(line -> out.println("  " + line));
        }
    }

    private TextTable table(List<ComparedTask> tasks) {
        ComparisonColumns columns = new ComparisonColumns(runs.size());
        TextTable table = new TextTable(columns.headers());
        tasks.forEach(task -> table.add(columns.cells(task)));
        return table;
    }

    private String changes(int run) {
        return Arrays.stream(Change.Kind.values())
                .filter(kind -> comparison.count(run, kind) > 0)
                .map(kind -> comparison.count(run, kind) + " " + kind.text())
                .collect(Collectors.joining(", "));
    }
}
