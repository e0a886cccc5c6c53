package io.hipwright.report.html;

import com.samskivert.mustache.Mustache;
import io.hipwright.report.format.ReportFormat;
import io.hipwright.report.model.ComparedTask;
import io.hipwright.report.model.Report;
import io.hipwright.report.model.RunReport;
import io.hipwright.report.model.TaskRow;
import io.hipwright.run.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One file for a browser, with its scripts, styles and data in it. Details of tasks are read from the run folder and written one after
 * another; the page reads each when it is opened.
 */
public final class HtmlReport implements ReportFormat {

    @Override
    public void write(Report report, PrintWriter out) {
        List<ComparedTask> tasks = report.tasks();
        String style = PageResources.style();
        String charts = PageResources.charts();
        String script = PageResources.script();
        Mustache.Lambda data = (fragment, page) -> page.write(embedded(PageData.of(report, tasks)));
        Mustache.Lambda details = (fragment, page) -> writeDetails(report.runs(), tasks, page);
        Mustache.compiler()
                .compile(PageResources.template())
                .execute(
                        Map.of(
                                "title", title(report),
                                "policy", ContentPolicy.of(style, charts, script),
                                "style", style,
                                "charts", charts,
                                "script", script,
                                "data", data,
                                "details", details),
                        out);
    }

    private static String title(Report report) {
        return report.runs().stream().map(RunReport::folderName).collect(Collectors.joining(" and "));
    }

    private static void writeDetails(List<RunReport> runs, List<ComparedTask> tasks, Writer page) throws IOException {
        for (int task = 0; task < tasks.size(); task++) {
            for (int run = 0; run < runs.size(); run++) {
                Optional<TaskRow> row = tasks.get(task).rows().get(run);
                Optional<TaskDetail> detail = row.flatMap(runs.get(run)::sample).map(TaskDetail::of);
                if (detail.isPresent()) {
                    page.write("<script type=\"application/json\" id=\"detail-" + task + "-" + run + "\">");
                    page.write(embedded(detail.get()));
                    page.write("</script>\n");
                }
            }
        }
    }

    /** JSON that cannot end the element it stands in, whatever a model has written into it. */
    private static String embedded(Object value) {
        return Json.line(value).replace("<", "\\u003c");
    }
}
