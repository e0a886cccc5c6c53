package io.hipwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.Browser;
import io.hipwright.SmallTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The HTML report of a real run, looked at in a browser. */
final class HtmlReportTest {
    private static final String ATTACK =
            "</script><script>window.attacked = 1</script><img src=x onerror='window.attacked = 1'>";
    private static final List<String> CHARTS = List.of("distribution", "fast", "attempts", "verdicts", "tasks");
    private static final String PASSED_ONE = "x[i] + x[i]";

    @TempDir
    private static Path folder;

    private static Path run;
    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void optimize() {
        browser = Browser.open(folder.resolve("browser"));
        Path tasks = folder.resolve("tasks");
        run = folder.resolve("run");
        new SmallTask(tasks.resolve("a")).withAnswers();
        new SmallTask(tasks.resolve("b"))
                .file("task.yaml", SmallTask.YAML.replace("name: twice", "name: never_right"))
                .file("answers/01.md", SmallTask.answer("x[i]"));
        new SmallTask(tasks.resolve("c"))
                .file("task.yaml", SmallTask.YAML.replace("name: twice", "name: hostile"))
                .file(
                        "answers/01.md",
                        "<think>" + ATTACK + "</think>\n" + SmallTask.answer(PASSED_ONE + "; // " + ATTACK));
        Hipwright ran = Hipwright.run("optimize", tasks, "--run", run);
        assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
        page = report(folder.resolve("report.html"), run);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void show() {
        browser.resize(1280, 1000);
        browser.prefer("light");
        browser.show(page);
    }

    @Test
    void everyChartIsDrawnAndNothingIsLoadedOrComplainedAbout() {
        for (String chart : CHARTS) {
            assertThat(colours("chart-" + chart)).as(chart).isGreaterThan(2);
        }
        assertThat(browser.run("return performance.getEntriesByType('resource').length"))
                .isEqualTo(0L);
        assertThat(browser.texts("#warnings")).singleElement().asString().contains("no GPU figures");
        assertThat(browser.complaints()).isEmpty();
        browser.picture("light");
    }

    @Test
    void headsSortByKeyboardToo() {
        assertThat(browser.texts("#task-table tbody .open")).containsExactly("twice", "never_right", "hostile");
        browser.find("#task-table th:nth-child(1) button").sendKeys(Keys.ENTER);
        assertThat(browser.texts("#task-table tbody .open")).containsExactly("hostile", "never_right", "twice");
        assertThat(browser.find("#task-table th:nth-child(1)").getDomAttribute("aria-sort"))
                .isEqualTo("ascending");
        browser.run("document.activeElement.click()");
        assertThat(browser.texts("#task-table tbody .open")).containsExactly("twice", "never_right", "hostile");
        assertThat(browser.find("#task-table th:nth-child(1)").getDomAttribute("aria-sort"))
                .isEqualTo("descending");
        browser.find("#task-table th:nth-child(5) button").click();
        browser.find("#task-table th:nth-child(5) button").click();
        assertThat(browser.texts("#task-table tbody .open").get(2))
                .as("what has no speedup is last")
                .isEqualTo("never_right");
    }

    @Test
    void namesVerdictsAndDecisionsFilter() {
        browser.find("#filter-name").sendKeys("TW");
        assertThat(browser.texts("#task-table tbody .open")).containsExactly("twice");
        assertThat(browser.texts("#shown")).containsExactly("1 of 3 tasks");
        browser.find("#task-table tbody .open").click();
        assertThat(browser.find("#detail-title").getText()).isEqualTo("twice");
        browser.find("#detail-close").click();
        browser.find("#filter-name").clear();
        browser.find("#filter-verdict").sendKeys("wrong");
        assertThat(browser.texts("#task-table tbody .open")).containsExactly("never_right");
    }

    @Test
    void whatModelsWroteIsShownAsText() {
        browser.find("#task-table tbody tr:nth-child(3) .open").click();
        assertThat(browser.find("#detail-body pre").getText()).isEqualTo(ATTACK);
        assertThat(browser.find("#detail-body .diff").getText()).contains(ATTACK);
        assertThat(browser.run("return window.attacked")).isNull();
        assertThat(browser.run("return document.images.length")).isEqualTo(0L);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aTaskShowsItsSourcesSamplesAndAttempts() {
        browser.find("#task-table tbody tr:nth-child(1) .open").click();
        assertThat(browser.texts("#detail-body .diff .removed")).anyMatch(line -> line.contains("2 * x[i]"));
        assertThat(browser.texts("#detail-body .diff .added")).anyMatch(line -> line.contains(PASSED_ONE));
        assertThat(browser.texts("#detail-body .diff mark")).containsExactly("2 *", "x[i] +");
        assertThat(colours("chart-samples")).isGreaterThan(2);
        assertThat(browser.texts("#detail-body .attempts .mark")).containsExactly("wrong output", "passed", "rejected");
        assertThat(browser.texts("#detail-body h3")).contains("Timing samples", "Conditions");
        assertThat(browser.find("#detail-body").getText()).contains("Baseline SHA-256", "Speed of light");
        browser.picture("task");
        browser.find("#detail-next").click();
        assertThat(browser.find("#detail-title").getText()).isEqualTo("never_right");
        assertThat(browser.find("#detail-body").getText()).contains("No candidate passed.");
        browser.find("#detail-close").sendKeys(Keys.ESCAPE);
        assertThat(browser.find("#detail").isDisplayed()).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void itIsDarkWhereTheSystemIsOrTheReaderWants() {
        String light = background();
        browser.prefer("dark");
        browser.show(page);
        String dark = background();
        assertThat(dark).isNotEqualTo(light);
        browser.picture("dark");
        browser.find("#theme").click();
        assertThat(background()).isEqualTo(light);
        browser.show(page);
        assertThat(background()).as("the choice is kept").isEqualTo(light);
        browser.run("localStorage.clear()");
    }

    @Test
    void itFitsAPhone() {
        browser.resize(390, 844);
        browser.show(page);
        assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        browser.picture("phone");
        browser.find("#task-table tbody tr:nth-child(1) .open").click();
        assertThat((Long) browser.run("return document.getElementById('detail').scrollWidth"))
                .isLessThanOrEqualTo(390);
        assertThat(browser.texts("#detail-body .diff .added")).anyMatch(line -> line.contains(PASSED_ONE));
        browser.picture("phone-task");
    }

    @Test
    void ofManyTasksOnlyWhatIsLookedAtIsDrawn() throws IOException {
        browser.show(report(folder.resolve("many.html"), ManySamples.of(run, folder.resolve("many"), 2000)));
        assertThat(browser.texts("#shown")).containsExactly("2000 tasks");
        assertThat(drawnRows()).isLessThan(500);
        browser.find("#task-table th:nth-child(1) button").click();
        browser.find("#task-table th:nth-child(1) button").click();
        assertThat(browser.texts("#task-table tbody tr:first-child .open")).containsExactly("task 1999");
        assertThat(drawnRows()).isLessThan(500);
        browser.find("#filter-name").sendKeys("task 77");
        assertThat(browser.texts("#shown")).containsExactly("11 of 2000 tasks");
        browser.find("#filter-name").clear();
        assertThat(browser.texts("#shown")).containsExactly("2000 tasks");
        for (String chart : CHARTS) {
            assertThat(colours("chart-" + chart)).as(chart).isGreaterThan(2);
        }
        assertThat(browser.complaints()).isEmpty();
        browser.picture("many");
    }

    @Test
    void runsAreShownSideBySide() {
        browser.show(report(folder.resolve("two.html"), run, run));
        assertThat(browser.texts("#changes-list")).singleElement().asString().contains("B against A", "fails in both");
        assertThat(browser.texts("#task-table thead button")).contains("A", "B", "B/A", "Change");
        browser.find("#task-table tbody tr:nth-child(1) .open").click();
        browser.find("#detail-run").sendKeys("B");
        assertThat(browser.texts("#detail-body .diff .added")).isNotEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private static Path report(Path file, Path... runs) {
        List<Object> words = new ArrayList<>(List.of("report", "--format", "html", "-o", file));
        words.addAll(List.of(runs));
        Hipwright ran = Hipwright.run(words.toArray());
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(Files.exists(file)).isTrue();
        return file;
    }

    private static long drawnRows() {
        return (Long) browser.run("return document.querySelectorAll('#task-table tbody tr').length");
    }

    private static String background() {
        return (String) browser.run("return getComputedStyle(document.body).backgroundColor");
    }

    /** How many colours a chart's picture has; 1 when it is blank, 0 when there is none. */
    private static long colours(String chart) {
        return (Long) browser.run(
                """
                const canvas = document.querySelector('#%s canvas');
                if (!canvas) return 0;
                const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer);
                return new Set(pixels).size;
                """
                        .formatted(chart));
    }
}
