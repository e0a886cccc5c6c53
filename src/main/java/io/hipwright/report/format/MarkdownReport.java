package io.hipwright.report.format;

import io.hipwright.optimize.CalibrationResult;
import io.hipwright.report.CalibrationTable;
import io.hipwright.report.model.ComparedTask;
import io.hipwright.report.model.Report;
import io.hipwright.report.model.RunComparison;
import io.hipwright.report.model.RunReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Tables for a page or an issue, in GitHub's Markdown. */
public final class MarkdownReport implements ReportFormat {
    private static final String SPECIAL = "[\\\\`*_{}\\[\\]<>()#+!|~&-]";

    @Override
    public void write(Report report, PrintWriter out) {
        report.warnings().forEach(warning -> out.println("> **Note:** " + escaped(warning) + ".\n"));
        report.comparison().ifPresent(comparison -> writeComparison(report.runs(), comparison, out));
        report.runs().forEach(run -> writeRun(run, out));
    }

    private static void writeRun(RunReport run, PrintWriter out) {
        out.println("## " + escaped(run.name()) + "\n");
        out.println(escaped(run.origin()) + "\n");
        if (run.isCalibration()) {
            writeCalibration(run.calibration(), out);
        } else {
            writeTasks(run, out);
        }
    }

    private static void writeCalibration(List<CalibrationResult> results, PrintWriter out) {
        CalibrationTable.findings(results).lines().forEach(line -> out.println("- " + escaped(line)));
        out.println();
        writeHeader(CalibrationTable.COLUMNS, out);
        results.forEach(result -> writeRow(CalibrationTable.cells(result), out));
        out.println();
    }

    private static void writeTasks(RunReport run, PrintWriter out) {
        new TotalsText(run).lines().forEach(line -> out.println("- " + escaped(line)));
        out.println();
        List<TaskColumn> columns = TaskColumn.filled(run.rows());
        writeHeader(columns.stream().map(TaskColumn::header).toList(), out);
        run.rows()
                .forEach(row -> writeRow(
                        columns.stream().map(column -> column.cell().apply(row)).toList(), out));
        out.println();
    }

    private static void writeComparison(List<RunReport> runs, RunComparison comparison, PrintWriter out) {
        out.println("## Side by side\n");
        ComparisonColumns columns = new ComparisonColumns(runs.size());
        writeHeader(columns.headers(), out);
        for (ComparedTask task : comparison.tasks()) {
            writeRow(columns.cells(task), out);
        }
        out.println();
    }

    private static void writeHeader(List<String> headers, PrintWriter out) {
        writeRow(headers.stream().map(header -> header.replace(">", "")).toList(), out);
        out.println(headers.stream()
                .map(header -> header.endsWith(">") ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static void writeRow(List<String> cells, PrintWriter out) {
        out.println(cells.stream().map(MarkdownReport::escaped).collect(Collectors.joining(" | ", "| ", " |")));
    }

    /** What would be read as Markdown or HTML is shown as it stands. */
    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replaceAll(SPECIAL, "\\\\$0");
    }
}
