package io.hipwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.hipwright.SmallTask;
import io.hipwright.report.JmhFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code report} in every format, on a real run of a task that passes and one that does not. */
final class ReportsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WARNING = "times are of the processor and no GPU figures";

    @TempDir
    private static Path folder;

    private static Path run;
    private static String textAtTheEnd;

    @BeforeAll
    static void optimize() {
        Path tasks = folder.resolve("tasks");
        run = folder.resolve("run");
        new SmallTask(tasks.resolve("a")).withAnswers();
        new SmallTask(tasks.resolve("b"))
                .file("task.yaml", SmallTask.YAML.replace("name: twice", "name: never_right"))
                .file("answers/01.md", SmallTask.answer("x[i]"))
                .file("answers/02.md", SmallTask.answer("x[i] +"));
        Hipwright ran = Hipwright.run("optimize", tasks, "--run", run);
        assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
        textAtTheEnd = ran.out();
    }

    @Test
    void textIsWhatOptimizeEndsWith() {
        String text = report("text").out();
        assertThat(text).isEqualTo(textAtTheEnd);
        assertThat(text)
                .contains("task", "verdict", "speedup", "99 % interval", "decision", "of light")
                .contains("twice", "never_right", "compile_error")
                .contains("1 of 2 passed, 2 compiled")
                .contains("fast_p", "pass@k: 1 ", "speedup@k: 1 ", "failed attempts: ", "Note: " + WARNING);
        assertThat(text.lines().filter(line -> line.startsWith("never_right")).findFirst())
                .hasValueSatisfying(row -> assertThat(row).doesNotContain("0.00x", "1.00x"));
    }

    @Test
    void theTableKeepsToARowLimitAndSaysSo() {
        String text = Hipwright.run("report", run, "--rows", "1").out();
        assertThat(text).contains("and 1 more").doesNotContain("\nnever_right");
    }

    @Test
    void jsonHoldsTotalsAndTasks() {
        JsonNode report = JSON.readTree(report("json").out());
        assertThat(report.get("warnings").get(0).asString()).isEqualTo(WARNING);
        JsonNode only = report.get("runs").get(0);
        assertThat(only.get("totals").get("passed").asInt()).isEqualTo(1);
        assertThat(only.get("totals").get("counted").asInt()).isEqualTo(2);
        JsonNode passed = only.get("tasks").get(0);
        assertThat(passed.get("id").asInt()).isZero();
        assertThat(passed.get("baseline_us").asDouble()).isPositive();
        assertThat(passed.get("speedup").asDouble()).isPositive();
        assertThat(passed.get("attempts").asInt()).isEqualTo(3);
        JsonNode failed = only.get("tasks").get(1);
        assertThat(failed.get("verdict").asString()).isEqualTo("compile_error");
        assertThat(failed.get("speedup").isNull()).isTrue();
        assertThat(failed.get("reason").asString()).isNotEmpty();
    }

    @Test
    void csvHasALineForEachTaskWithTheWarningInAColumn() {
        List<String> lines = report("csv").out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("run,id,name,verdict,reason,baseline_us,")
                .endsWith(",warning");
        assertThat(lines.get(1)).contains(",twice,passed,").endsWith("," + WARNING);
        assertThat(lines.get(2)).contains(",never_right,compile_error,");
    }

    @Test
    void markdownIsATableWithTheWarningAboveIt() {
        String text = report("md").out();
        assertThat(text)
                .startsWith("> **Note:** " + WARNING)
                .contains("| task | verdict | baseline | best |", "| --- | --- | ---: | ---: |")
                .contains("| twice | passed |", "| never\\_right | compile\\_error |");
    }

    @Test
    void jmhIsTheShapeOfWhatJmhItselfWrites() {
        JsonNode results = JSON.readTree(report("jmh").out());
        assertThat(results.valueStream().map(result -> result.get("benchmark").asString()))
                .as("what did not pass has no time")
                .containsExactly("hipwright.twice.baseline", "hipwright.twice.candidate");
        for (JsonNode result : results) {
            assertThat(shape(result)).isEqualTo(shape(JmhFile.writtenByJmh().get(0)));
            assertThat(result.get("params").get("warning").asString()).isEqualTo(WARNING);
            JsonNode metric = result.get("primaryMetric");
            assertThat(result.get("forks").asInt())
                    .isEqualTo(metric.get("rawData").size());
            double[] samples = JmhFile.samples(metric);
            double mean = Arrays.stream(samples).average().orElseThrow();
            assertThat(metric.get("score").asDouble()).isCloseTo(mean, withinPercentage(0.001));
            double error = metric.get("scoreError").asDouble();
            assertThat(metric.get("scoreConfidence").get(1).asDouble())
                    .isCloseTo(mean + error, withinPercentage(0.001));
        }
    }

    /** Keys and types; what arrays hold and what parameters are called is left open. */
    private static String shape(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(entry -> entry.getKey() + (entry.getKey().equals("params") ? "" : shape(entry.getValue())))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.isEmpty() || node.get(0).isString() ? "[]" : "[" + shape(node.get(0)) + "]";
        }
        return ":" + node.getNodeType();
    }

    @Test
    void runsAreComparedWithTheFirst() {
        Hipwright compared = Hipwright.run("report", run, run);
        assertThat(compared.exit()).as(compared.err()).isZero();
        assertThat(compared.out())
                .contains("A: " + run, "B: " + run, "B/A", "1.00x", "fails in both")
                .contains("B against A: ");
        JsonNode change = JSON.readTree(
                        Hipwright.run("report", run, run, "--format", "json").out())
                .get("comparison")
                .get(0)
                .get("changes")
                .get(0);
        assertThat(change.get("ratio").asDouble()).isEqualTo(1);
        assertThat(change.get("change").asString()).isIn("same", "within noise");
        assertThat(Hipwright.run("report", run, run, run, "--format", "md").out())
                .contains("| task | A | B | B/A | 99 % interval | change | C | C/A |");
    }

    @Test
    void aReportGoesToAFile() throws IOException {
        Path file = folder.resolve("report.md");
        Hipwright ran = Hipwright.run("report", run, "--format", "md", "-o", file);
        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(report("md").out());
        Hipwright unwritable = Hipwright.run("report", run, "-o", folder.resolve("none/report.txt"));
        assertThat(unwritable.exit()).isEqualTo(3);
        assertThat(unwritable.err().strip()).hasLineCount(1).contains("cannot write");
    }

    @Test
    void aFolderThatIsNoRunIsOneClearLine() {
        Hipwright ran = Hipwright.run("report", run, folder);
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err().strip()).hasLineCount(1).contains(folder + ": is no run folder");
        assertThat(folder.resolve("samples")).doesNotExist();
        assertThat(Hipwright.run("report").exit()).isEqualTo(2);
        assertThat(Hipwright.run("report", run, "--format", "pdf").exit()).isEqualTo(2);
        assertThat(Hipwright.run("report", run, "--rows", "-1").exit()).isEqualTo(2);
    }

    @Test
    void aSampleOfTheOlderShapeIsReported() throws IOException {
        Path old = folder.resolve("old");
        Files.createDirectories(old.resolve("samples"));
        Files.copy(run.resolve("run.json"), old.resolve("run.json"));
        Files.writeString(
                old.resolve("manifest.json"), "[{\"id\": 0, \"name\": \"twice\"}, {\"id\": 1, \"name\": \"b\"}]");
        Files.writeString(
                old.resolve("samples/0.json"), "{\"id\": 0, \"name\": \"twice\", \"speedup\": 2.5, \"pass\": true}");
        Hipwright ran = Hipwright.run("report", old);
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("2.50x", "pending", "1 of 1 passed", "1 of 2 not finished");
    }

    @Test
    void aSampleThatCannotBeReadIsOneClearLine() throws IOException {
        Path broken = folder.resolve("broken");
        Files.createDirectories(broken.resolve("samples"));
        Files.copy(run.resolve("run.json"), broken.resolve("run.json"));
        Files.copy(run.resolve("manifest.json"), broken.resolve("manifest.json"));
        Files.writeString(broken.resolve("samples/1.json"), "{\"id\": 1, ");
        Hipwright ran = Hipwright.run("report", broken);
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err().strip()).hasLineCount(1).contains("1.json", "move it away");
    }

    private static Hipwright report(String format) {
        Hipwright ran = Hipwright.run("report", run, "--format", format);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran;
    }
}
