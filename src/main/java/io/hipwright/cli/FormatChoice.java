package io.hipwright.cli;

import io.hipwright.report.format.CsvReport;
import io.hipwright.report.format.JmhReport;
import io.hipwright.report.format.JsonReport;
import io.hipwright.report.format.MarkdownReport;
import io.hipwright.report.format.ReportFormat;
import io.hipwright.report.format.TextReport;
import io.hipwright.report.html.HtmlReport;
import java.util.Locale;

/** What {@code --format} can say. */
enum FormatChoice {
    TEXT,
    HTML,
    MD,
    CSV,
    JSON,
    JMH;

    /**
     * The format.
     *
     * @param width characters of a line of text
     * @param rows of a table in text
     */
    ReportFormat with(int width, int rows) {
        return switch (this) {
            case TEXT -> new TextReport(width, rows);
            case HTML -> new HtmlReport();
            case MD -> new MarkdownReport();
            case CSV -> new CsvReport();
            case JSON -> new JsonReport();
            case JMH -> new JmhReport();
        };
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
