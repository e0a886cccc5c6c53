package io.hipwright.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells that a program was replaced: its path without links, size and time of change. */
final class FileStamp {
    private FileStamp() {}

    /** Of every file below a folder. */
    static String ofFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder.toRealPath())) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(FileStamp::of)
                    .collect(Collectors.joining("\n"));
        } catch (IOException absent) {
            return folder + " is not readable";
        }
    }

    static String of(Path file) {
        try {
            Path real = file.toRealPath();
            return real + " " + Files.size(real) + " " + Files.getLastModifiedTime(real);
        } catch (IOException absent) {
            return file + " is not readable";
        }
    }
}
