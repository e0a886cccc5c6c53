package io.hipwright.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.report.model.Report;
import io.hipwright.report.model.Rows;
import io.hipwright.report.model.RunReport;
import io.hipwright.report.model.TaskRow;
import io.hipwright.report.model.Totals;
import io.hipwright.run.RunDescription;
import io.hipwright.run.RunFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that a format would take for something else than text. */
final class HostileTextTest {
    @TempDir
    private Path folder;

    @Test
    void csvQuotesWhatEndsACellAndDisarmsFormulas() {
        String[] lines = write(new CsvReport(), "a,\"b\"\nc", "=cmd()").split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[1]).contains(",\"a,\"\"b\"\"\nc\",passed,");
        assertThat(lines[2]).contains(",'=cmd(),passed,");
    }

    @Test
    void markdownShowsMarkupAsText() {
        String text = write(new MarkdownReport(), "<img src=x onerror=attack()>", "a | [b](c) `d`");
        assertThat(text).contains("| \\<img src=x onerror=attack\\(\\)\\> | passed");
        assertThat(text).contains("| a \\| \\[b\\]\\(c\\) \\`d\\` | passed");
    }

    @Test
    void textSendsNoControlSequencesToATerminal() {
        String text = write(new TextReport(Integer.MAX_VALUE, 10), "a\u001b]0;title\u0007", "b\rc");
        assertThat(text).contains("a?]0;title?", "b?c").doesNotContain("\u001b", "\u0007", "\r");
    }

    @Test
    void aNarrowScreenGetsTheMostImportantColumns() {
        String wide = write(new TextReport(200, 10), "a", "b");
        assertThat(wide).contains("baseline", "attempts", "tokens", "cost");
        List<String> table = write(new TextReport(60, 10), "a".repeat(500), "b")
                .lines()
                .limit(4)
                .toList();
        assertThat(table).allMatch(line -> line.length() <= 60);
        assertThat(table.get(0)).contains("task", "verdict", "speedup").doesNotContain("tokens");
    }

    private String write(ReportFormat format, String... names) {
        List<TaskRow> rows = List.of(Rows.passed(names[0], 2), Rows.passed(names[1], 3));
        RunDescription description =
                new RunDescription("optimize", "tasks", Map.of(), "cpu", "a processor", "g++", 1, "0", "today");
        RunReport run = new RunReport(new RunFolder(folder), description, rows, Totals.of(rows));
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        format.write(Report.of(List.of(run)), out);
        out.flush();
        return text.toString();
    }
}
