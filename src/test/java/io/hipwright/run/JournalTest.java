package io.hipwright.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
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
        new Journal(file).scan(0, (bytes, start, end, offset) -> {
            byte[] line = new byte[end - start];
            bytes.get(start, line);
            lines.add(new String(line, StandardCharsets.UTF_8));
        });
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
    void aTornLastLineIsNoLineAndIsDroppedWithTheNextAppend() throws IOException {
        Path file = folder.resolve("results.jsonl");
        Journal journal = new Journal(file);
        journal.append("{\"id\":1}");
        Files.writeString(file, "{\"id\":2,\"na", StandardOpenOption.APPEND);
        assertThat(lines(file)).containsExactly("{\"id\":1}");
        journal.append("{\"id\":3}");
        assertThat(lines(file)).containsExactly("{\"id\":1}", "{\"id\":3}");
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
}
