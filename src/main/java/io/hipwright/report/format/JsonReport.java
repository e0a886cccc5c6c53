package io.hipwright.report.format;

import io.hipwright.report.model.Change;
import io.hipwright.report.model.ComparedTask;
import io.hipwright.report.model.Report;
import io.hipwright.report.model.RunReport;
import io.hipwright.report.model.Totals;
import io.hipwright.run.Json;
import io.hipwright.run.RunDescription;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON document: each run with its totals and tasks, and how they compare. */
public final class JsonReport implements ReportFormat {

    @Override
    public void write(Report report, PrintWriter out) {
        List<ComparedDocument> compared = report.comparison().stream()
                .flatMap(comparison -> comparison.tasks().stream())
                .map(ComparedDocument::of)
                .toList();
        Json.print(
                new Document(
                        report.warnings(),
                        report.runs().stream().map(RunDocument::of).toList(),
                        compared),
                out);
    }

    /** @param comparison empty for one run */
    private record Document(List<String> warnings, List<RunDocument> runs, List<ComparedDocument> comparison) {}

    private record RunDocument(String run, RunDescription description, Totals totals, List<FlatTask> tasks) {
        static RunDocument of(RunReport run) {
            return new RunDocument(
                    run.name(),
                    run.description(),
                    run.totals(),
                    run.rows().stream().map(row -> FlatTask.of(run, row)).toList());
        }
    }

    /** @param changes against the first run, one for each later one */
    private record ComparedDocument(String name, List<ChangeDocument> changes) {
        static ComparedDocument of(ComparedTask task) {
            return new ComparedDocument(
                    task.name(), task.changes().stream().map(ChangeDocument::of).toList());
        }
    }

    /** @param ratio the speedup over that in the first run */
    private record ChangeDocument(
            String change, @Nullable Double ratio, @Nullable Double ratioLow, @Nullable Double ratioHigh) {
        static ChangeDocument of(Change change) {
            return change.ratio() == null
                    ? new ChangeDocument(change.kind().text(), null, null, null)
                    : new ChangeDocument(
                            change.kind().text(),
                            change.ratio().speedup(),
                            change.ratio().low(),
                            change.ratio().high());
        }
    }
}
