package io.hipwright.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunFolderTest {
    @TempDir
    private Path folder;

    private static Sample sample(boolean complete) {
        return new Sample(
                "7",
                "softmax",
                "kernel.hip",
                "code",
                "key",
                "attempts 3",
                0,
                "",
                "",
                null,
                false,
                "",
                "shipped answers",
                "process_0",
                List.of(),
                List.of(),
                new Progress(1, 3, 0, 0, complete));
    }

    @Test
    void anUnfinishedSampleIsFoundByTheDocumentedSearch() throws IOException {
        RunFolder run = new RunFolder(folder);
        run.save(sample(false));
        assertThat(Files.readString(folder.resolve("samples/7.json"))).contains("\"is_complete\": false");
        run.save(sample(true));
        assertThat(Files.readString(folder.resolve("samples/7.json")))
                .contains("\"is_complete\": true")
                .doesNotContain("\"is_complete\": false");
    }

    @Test
    void aSampleIsReadAsItWasSaved() {
        RunFolder run = new RunFolder(folder);
        run.save(sample(false));
        assertThat(run.sample("7")).contains(sample(false));
        assertThat(run.sample("8")).isEmpty();
    }

    @Test
    void aSampleOfAnOlderShapeIsRead() throws IOException {
        RunFolder run = new RunFolder(folder);
        Files.writeString(
                folder.resolve("samples/3.json"),
                "{\"id\": 3, \"name\": \"old\", \"code_body\": \"x\", \"pass\": true, \"extra\": 1}");
        Optional<Sample> read = run.sample("3");
        assertThat(read).isPresent();
        assertThat(read.get().progress()).isNull();
        assertThat(read.get().solutionResult()).isEmpty();
    }

    @Test
    void aSampleIsClaimedOnlyOnce() {
        RunFolder run = new RunFolder(folder);
        try (Claim first = run.claim("1").orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(run.isClaimed("1")).isTrue();
            assertThat(run.claim("1")).isEmpty();
            assertThat(run.claim("2")).isPresent();
        }
        assertThat(run.claim("1")).isPresent();
    }

    @Test
    void theNewestRecordOfASampleCountsAndRubbishIsReported() throws IOException {
        RunFolder run = new RunFolder(folder);
        ResultRecord failed = new ResultRecord(
                "1", "k", "wrong_output", false, "a", null, null, null, null, 1, 0, "x", "shipped answers", "cpu");
        ResultRecord passed = new ResultRecord(
                "1", "k", "passed", true, "a", 2.0, 1.9, 2.1, "faster", 2, 0.5, "", "shipped answers", "cpu");
        run.append(failed);
        run.append(passed);
        Files.writeString(
                folder.resolve("results.jsonl"),
                Files.readString(folder.resolve("results.jsonl")) + "rubbish\n{\"id\": 2");
        List<String> warnings = new ArrayList<>();
        ResultIndex index = run.results(warnings::add);
        assertThat(index.record("1")).contains(passed);
        assertThat(index.record("2")).isEmpty();
        assertThat(index.isDone("1", "k")).isTrue();
        assertThat(index.isDone("1", "another key")).isFalse();
        assertThat(warnings).hasSize(2);
    }
}
