package io.hipwright.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
    @TempDir
    private Path folder;

    private static List<String> lines(Path file) {
        List<String> lines = new ArrayList<>();
        new Journal(file).read(lines::add);
        return lines;
    }

    @Test
    void readsWhatWasAppended() {
        Path file = folder.resolve("results.jsonl");
        Journal journal = new Journal(file);
        journal.append("{\"id\":1}");
        journal.append("{\"id\":2}");
        assertThat(lines(file)).containsExactly("{\"id\":1}", "{\"id\":2}");
    }

    @Test
    void threadsMayAppendAtOnce() {
        Path file = folder.resolve("results.jsonl");
        Journal journal = new Journal(file);
        List<String> records =
                IntStream.range(0, 200).mapToObj(i -> "{\"id\":" + i + "}").toList();
        records.parallelStream().forEach(journal::append);
        assertThat(lines(file)).containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void aTornLastLineIsNoLineAndIsDroppedWithTheNextAppend() throws IOException {
        Path file = folder.resolve("results.jsonl");
        Journal journal = new Journal(file);
        journal.append("{\"id\":1}");
        Files.writeString(file, "{\"id\":2,\"na", StandardOpenOption.APPEND);
        assertThat(lines(file)).containsExactly("{\"id\":1}");
        journal.append("{\"id\":3}");
        assertThat(lines(file)).containsExactly("{\"id\":1}", "{\"id\":3}");
    }

    @Test
    void severalThreadsAppendAndReadAtTheSameTime() {
        Path file = folder.resolve("results.jsonl");
        Journal journal = new Journal(file);
        IntStream.range(0, 200).parallel().forEach(i -> {
            journal.append("{\"id\":" + i + "}");
            journal.scan(0, JournalLines::new, part -> {});
        });
        assertThat(lines(file)).hasSize(200).doesNotHaveDuplicates();
    }

    @Property(tries = 30)
    void losesNothingThatWasWholeWhereverTheFileIsCut(
            @ForAll @Size(min = 1, max = 5) List<@AlphaChars String> records,
            @ForAll @IntRange(min = 0, max = 99) int percent)
            throws IOException {
        Path file = Files.createTempFile("journal", ".jsonl");
        try {
            Journal journal = new Journal(file);
            records.forEach(journal::append);
            String whole = Files.readString(file);
            String cut = whole.substring(0, whole.length() * percent / 100);
            Files.writeString(file, cut);
            long complete = cut.chars().filter(character -> character == '\n').count();
            assertThat(lines(file)).isEqualTo(records.subList(0, (int) complete));
            journal.append("last");
            assertThat(lines(file)).hasSize((int) complete + 1).endsWith("last");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void linesAcrossThePartsOfALongFileAreEachReadOnceAndInOrder() throws IOException {
        Path file = folder.resolve("long.jsonl");
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            written.add(i + "x".repeat(i % 7 == 0 ? 1 : 100_000 + 1000 * (i % 11)));
        }
        written.add(400, "y".repeat(70 << 20));
        Files.write(file, written);
        Files.writeString(file, "torn", StandardOpenOption.APPEND);
        assertThat(lines(file).equals(written)).isTrue();
        assertThat(new Journal(file).scan(0, JournalLines::new, part -> {}))
                .isEqualTo(Files.size(file) - "torn".length());
    }

    @Property(tries = 200)
    void findsNewlinesAmongAnyBytes(@ForAll @Size(max = 200) List<@IntRange(min = 0, max = 15) Integer> codes)
            throws IOException {
        Path file = Files.createTempFile("journal", ".jsonl");
        try {
            StringBuilder text = new StringBuilder();
            codes.forEach(code -> text.append((char) (int) code));
            Files.writeString(file, text + "\n");
            assertThat(lines(file))
                    .isEqualTo(List.of((text + "\n ").split("\n")).subList(0, (int)
                            (text.chars().filter(character -> character == '\n').count() + 1)));
        } finally {
            Files.delete(file);
        }
    }
}
