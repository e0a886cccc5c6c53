package io.hipwright.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.verify.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultIndexTest {
    @TempDir
    private Path folder;

    private static ResultRecord record(String id, String key, String status, String error) {
        return new ResultRecord(
                id, key, status, status.equals("passed"), "a\"name", null, null, null, null, 1, 0, error, "api", "cpu");
    }

    private static ResultIndex index(Path file) {
        return new ResultIndex(new Journal(file), warning -> {});
    }

    @Property(tries = 20)
    void theNewestRecordOfEachSampleCountsHoweverLongTheRecordsAre(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 9) Integer> ids,
            @ForAll @IntRange(max = 20000) int length)
            throws IOException {
        Path file = Files.createTempFile("results", ".jsonl");
        try {
            Journal journal = new Journal(file);
            Map<String, ResultRecord> newest = new HashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                String id = ids.get(i) % 2 == 0 ? Integer.toString(ids.get(i)) : "task é " + ids.get(i);
                ResultRecord record = record(id, "key" + i, "wrong_output", "x".repeat(length * i % 30000));
                journal.append(Json.line(record));
                newest.put(id, record);
            }
            ResultIndex index = index(file);
            assertThat(index.size()).isEqualTo(newest.size());
            newest.forEach((id, record) -> {
                assertThat(index.record(id)).contains(record);
                assertThat(index.isDone(id, record.key())).isTrue();
                assertThat(index.isDone(id, "key")).isFalse();
            });
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aLineLargerThanAReadingPieceIsWhole() {
        Journal journal = new Journal(folder.resolve("results.jsonl"));
        ResultRecord large = record("1", "k", "passed", "y".repeat(11 << 20));
        journal.append(Json.line(record("0", "k", "passed", "")));
        journal.append(Json.line(large));
        journal.append(Json.line(record("2", "k", "passed", "")));
        ResultIndex index = index(folder.resolve("results.jsonl"));
        assertThat(index.size()).isEqualTo(3);
        assertThat(index.record("1")).contains(large);
        assertThat(index.status("2")).contains(Status.PASSED);
    }

    @Test
    void aRecordWrittenInAnotherOrderOrWithSpacesIsFound() throws IOException {
        Path file = folder.resolve("results.jsonl");
        Files.writeString(
                file, "{ \"status\" : \"passed\", \"key\":\"k\", \"pass\":true, \"id\": 7, \"name\": \"n\"}\n");
        assertThat(index(file).isDone("7", "k")).isTrue();
    }

    @Test
    void whatOthersAppendIsSeenAfterARefresh() {
        Journal journal = new Journal(folder.resolve("results.jsonl"));
        ResultIndex index = index(folder.resolve("results.jsonl"));
        assertThat(index.isDone("1", "k")).isFalse();
        journal.append(Json.line(record("1", "k", "timed_out", "")));
        index.refresh();
        assertThat(index.isDone("1", "k")).isTrue();
        assertThat(index.status("1")).contains(Status.TIMED_OUT);
    }

    @Test
    void aFaultOfTheMachineIsNoResult() {
        Journal journal = new Journal(folder.resolve("results.jsonl"));
        journal.append(Json.line(record("1", "k", "infra_error", "")));
        assertThat(index(folder.resolve("results.jsonl")).isDone("1", "k")).isFalse();
    }

    @Test
    void rubbishAndATornLineAreReported() throws IOException {
        Path file = folder.resolve("results.jsonl");
        new Journal(file).append(Json.line(record("1", "k", "passed", "")));
        Files.writeString(file, "rubbish\n{}\n[1]\n\n{\"id\":2,\"ke", StandardOpenOption.APPEND);
        List<String> warnings = new ArrayList<>();
        ResultIndex index = new ResultIndex(new Journal(file), warnings::add);
        assertThat(index.size()).isEqualTo(1);
        assertThat(warnings).hasSize(5);
        assertThat(warnings.get(4)).contains("torn");
    }
}
