package io.hipwright.report.format;

import io.hipwright.report.CalibrationTable;
import io.hipwright.report.TextTable;
import io.hipwright.report.model.Report;
import io.hipwright.report.model.RunReport;
import io.hipwright.report.model.TaskRow;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A report to be read on a screen: a table, then totals. */
public final class TextReport implements ReportFormat {
    private static final int SHORTEST_NAME = 16;

    private final int width;
    private final int mostRows;

    /**
     * @param width characters of a line; the least important columns are left out to keep to it
     * @param mostRows rows of a table; what it leaves out is counted
     */
    public TextReport(int width, int mostRows) {
        this.width = width;
        this.mostRows = mostRows;
    }

    @Override
    public void write(Report report, PrintWriter out) {
        if (report.comparison().isPresent()) {
            new ComparisonText(report.runs(), report.comparison().get(), mostRows).write(out);
        } else {
            report.runs().forEach(run -> writeRun(run, out));
        }
        report.warnings().forEach(warning -> out.println("Note: " + warning + "."));
    }

    private void writeRun(RunReport run, PrintWriter out) {
        if (run.isCalibration()) {
            out.print(CalibrationTable.render(run.calibration()));
        } else {
            writeTasks(run, out);
        }
        out.println(run.origin());
    }

    private void writeTasks(RunReport run, PrintWriter out) {
        List<TaskRow> shown =
                run.rows().subList(0, Math.min(mostRows, run.rows().size()));
        out.print(table(shown));
        writeHidden(run.rows().size() - shown.size(), out);
        out.println();
        new TotalsText(run).lines().forEach(out::println);
    }

    static void writeHidden(int hidden, PrintWriter out) {
        if (hidden > 0) {
            out.println("and " + hidden + " more; --rows and --format csv show more");
        }
    }

    private String table(List<TaskRow> rows) {
        List<TaskColumn> columns = new ArrayList<>(TaskColumn.filled(rows));
        TextTable table = table(columns, rows);
        while (table.width() > width && columns.size() > 2) {
            columns.remove(
                    columns.stream().min(TaskColumn.LEAST_IMPORTANT_FIRST).orElseThrow());
            table = table(columns, rows);
        }
        return table.render();
    }

    private TextTable table(List<TaskColumn> columns, List<TaskRow> rows) {
        TextTable table = new TextTable(columns.stream().map(TaskColumn::header).toList());
        rows.forEach(row -> table.add(columns.stream()
                .map(column -> shortened(column.cell().apply(row)))
                .toList()));
        return table;
    }

    /** One long name is to leave room for the other columns. */
    private String shortened(String cell) {
        int most = Math.max(SHORTEST_NAME, width / 3);
        return cell.length() <= most ? cell : cell.substring(0, most - 3) + "...";
    }
}
