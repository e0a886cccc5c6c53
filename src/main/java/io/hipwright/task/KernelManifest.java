package io.hipwright.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.io.JsonStringEncoder;

/** A list of kernel files, written as {@code [{"id": 0, "file_name": "a.hip"}, ...]}. */
public record KernelManifest(List<Entry> entries) {
    public KernelManifest {
        entries = List.copyOf(entries);
    }

    /** One file. The name is relative to the manifest's folder, with {@code /} between its parts. */
    public record Entry(long id, String fileName) {}

    /**
     * The {@code .hip} files directly in a folder, sorted by name, numbered from 0.
     *
     * @param base the folder that names are relative to, where the manifest will lie
     */
    public static KernelManifest ofFolder(Path folder, Path base) {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".hip"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new InputException(
                    folder, 0, "cannot be listed: " + OneLine.of(unreadable.toString()), "name a folder");
        }
        List<Entry> entries = new ArrayList<>();
        Path from = base.toAbsolutePath().normalize();
        for (Path file : files) {
            String name = from.relativize(file.toAbsolutePath().normalize()).toString();
            entries.add(new Entry(entries.size(), name.replace('\\', '/')));
        }
        return new KernelManifest(entries);
    }

    /**
     * Reads a manifest; other keys of an entry are passed over.
     *
     * @throws InputException when it is none, with file and line
     */
    public static KernelManifest read(Path file) {
        List<Entry> entries = new ArrayList<>();
        JsonRecords.visit(file, (place, fields) -> {
            YamlMap map = JsonRecords.read(file, place).freeMap();
            entries.add(new Entry(
                    map.find("id").map(YamlValue::integer).orElse((long) entries.size()),
                    map.need("file_name", "\"a.hip\"").text()));
        });
        return new KernelManifest(entries);
    }

    /** Writes it, replacing the file at once or not at all. */
    public void write(Path file) {
        String text = entries.stream()
                .map(entry -> "  {\"id\": " + entry.id() + ", \"file_name\": \"" + quoted(entry.fileName()) + "\"}")
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        try {
            Path temporary = Files.createTempFile(folder, "manifest", ".tmp");
            Files.writeString(temporary, entries.isEmpty() ? "[]\n" : text);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new InputException(
                    file, 0, "cannot be written: " + OneLine.of(failed.toString()), "name another place");
        }
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsUTF8(text), StandardCharsets.UTF_8);
    }
}
