package io.hipwright.report.format;

import io.hipwright.report.model.Report;
import io.hipwright.report.model.RunReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A header and a line for each task of each run (RFC 4180), with the columns that JSON has as keys. */
public final class CsvReport implements ReportFormat {
    private static final String END_OF_LINE = "\r\n";
    private static final String MAY_BE_FORMULA = "=+-@\t\r";

    /** A column. */
    private record Column(String name, Function<FlatTask, @Nullable Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("run", FlatTask::run),
            new Column("id", FlatTask::id),
            new Column("name", FlatTask::name),
            new Column("verdict", FlatTask::verdict),
            new Column("reason", FlatTask::reason),
            new Column("baseline_us", FlatTask::baselineUs),
            new Column("best_us", FlatTask::bestUs),
            new Column("speedup", FlatTask::speedup),
            new Column("speedup_low", FlatTask::speedupLow),
            new Column("speedup_high", FlatTask::speedupHigh),
            new Column("decision", FlatTask::decision),
            new Column("light_share", FlatTask::lightShare),
            new Column("attempts", FlatTask::attempts),
            new Column("attempts_passed", FlatTask::attemptsPassed),
            new Column("wrong", FlatTask::wrong),
            new Column("wrong_accepted", FlatTask::wrongAccepted),
            new Column("input_tokens", FlatTask::inputTokens),
            new Column("output_tokens", FlatTask::outputTokens),
            new Column("cost_usd", FlatTask::costUsd),
            new Column("device", FlatTask::device),
            new Column("warning", FlatTask::warning));

    @Override
    public void write(Report report, PrintWriter out) {
        out.print(COLUMNS.stream().map(Column::name).collect(Collectors.joining(",")) + END_OF_LINE);
        report.runs().forEach(run -> write(run, out));
    }

    private static void write(RunReport run, PrintWriter out) {
        run.rows().forEach(row -> {
            FlatTask task = FlatTask.of(run, row);
            out.print(COLUMNS.stream()
                            .map(column -> cell(column.value().apply(task)))
                            .collect(Collectors.joining(","))
                    + END_OF_LINE);
        });
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value instanceof String text ? quoted(text) : value.toString();
    }

    /** A text that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String quoted(String text) {
        boolean formula = !text.isEmpty() && MAY_BE_FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(next -> ",\"\r\n".indexOf(next) >= 0);
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
