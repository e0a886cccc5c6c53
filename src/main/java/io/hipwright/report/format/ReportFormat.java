package io.hipwright.report.format;

import io.hipwright.report.model.Report;
import java.io.PrintWriter;

/** A way of writing a report. */
public interface ReportFormat {

    /** Writes all of it; the writer stays open. */
    void write(Report report, PrintWriter out);
}
