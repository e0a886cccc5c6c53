package io.hipwright.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What tells that a program was replaced: its path without links, size and time of change. */
final class FileStamp {
    private FileStamp() {}

    static String of(Path file) {
        try {
            Path real = file.toRealPath();
            return real + " " + Files.size(real) + " " + Files.getLastModifiedTime(real);
        } catch (IOException absent) {
            return file + " is not readable";
        }
    }
}
