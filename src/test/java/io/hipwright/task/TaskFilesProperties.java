package io.hipwright.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a file holds, it is a task or an error in one line that names the file; nothing else ever comes out. */
class TaskFilesProperties {
    private static final String RECORD =
            """
            {"id": 1, "name": "t", "kernel": "k", "code_body": "__global__ void k(float* x) {}", "params": {"n": 10},
            "args": [{"name": "x", "type": "float", "role": "inout", "shape": ["n"]}], "launch": {"grid": [1], "block": [4]}}
            """;

    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("task-files");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Takes the place of some characters of a text. */
    record Change(double from, int length, String text) {
        String applyTo(String original) {
            int start = (int) (from * original.length());
            int end = Math.min(original.length(), start + length);
            return original.substring(0, start) + text + original.substring(end);
        }
    }

    @Provide
    Arbitrary<Change> changes() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "[",
                        "]",
                        "{",
                        "}",
                        ":",
                        ",",
                        "\n",
                        "  ",
                        "\t",
                        "'",
                        "\"",
                        "&a",
                        "*a",
                        "!!x",
                        "-",
                        "0",
                        "1e9",
                        "null",
                        "rows",
                        "-1",
                        "99999999999999999999",
                        "x: y",
                        "\u0000",
                        "?",
                        "|",
                        "#"),
                Arbitraries.strings().ofMaxLength(5));
        return Combinators.combine(
                        Arbitraries.doubles().between(0, true, 1, false).ofScale(4),
                        Arbitraries.integers().between(0, 12),
                        texts)
                .as(Change::new);
    }

    @Provide
    Arbitrary<List<Change>> someChanges() {
        return changes().list().ofMinSize(1).ofMaxSize(4);
    }

    private static String changed(String original, List<Change> changes) {
        String text = original;
        for (Change change : changes) {
            text = change.applyTo(text);
        }
        return text;
    }

    @Property(tries = 200)
    void aChangedTaskFileIsATaskOrOneClearError(@ForAll("someChanges") List<Change> changes) {
        TaskFixture fixture = new TaskFixture(folder).wholeYaml(changed(TaskFixture.EXAMPLE, changes));
        try {
            assertThat(fixture.load().workloads()).isNotEmpty();
        } catch (InputException mistake) {
            assertThat(mistake.getMessage()).contains("task.yaml").doesNotContain("\n", "\u0000");
        }
    }

    @Property(tries = 200)
    void aChangedKernelIsATaskOrOneClearError(@ForAll("someChanges") List<Change> changes) {
        String kernel = "// @launch grid=(ceildiv(rows,4)) block=(64,4)\n" + TaskFixture.KERNEL;
        TaskFixture fixture = new TaskFixture(folder).kernel(changed(kernel, changes));
        try {
            assertThat(fixture.load().launch().passes()).isNotEmpty();
        } catch (InputException mistake) {
            assertThat(mistake.getMessage()).doesNotContain("\n", "\u0000");
        }
    }

    @Property(tries = 200)
    void changedRecordsAreTasksOrOneClearError(@ForAll("someChanges") List<Change> changes) throws IOException {
        Path file = folder.resolve("tasks.jsonl");
        Files.writeString(file, changed(RECORD + RECORD.replace("\"id\": 1", "\"id\": 2"), changes));
        try {
            for (TaskRef task : TaskSource.open(file).tasks()) {
                assertThat(task.load().arguments()).isNotEmpty();
            }
        } catch (InputException mistake) {
            assertThat(mistake.getMessage()).contains("tasks.jsonl").doesNotContain("\n", "\u0000");
        }
    }

    @Property(tries = 200)
    void aTornFileIsOneClearError(@ForAll("changes") Change change) throws IOException {
        byte[] whole = (RECORD + RECORD.replace("\"id\": 1", "\"id\": 2")).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("torn.jsonl");
        Files.write(file, Arrays.copyOf(whole, (int) (change.from() * whole.length)));
        try {
            assertThat(TaskSource.open(file).tasks()).hasSizeBetween(1, 2);
        } catch (InputException mistake) {
            assertThat(mistake.getMessage()).contains("torn.jsonl").doesNotContain("\n");
        }
    }
}
