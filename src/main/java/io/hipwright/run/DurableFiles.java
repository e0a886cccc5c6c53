package io.hipwright.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Writes that survive a crash at any moment: a reader sees the old contents or the new ones, never a part. */
public final class DurableFiles {
    private DurableFiles() {}

    /** Replaces {@code file} in one step; when this returns, the new contents are on the disk. */
    public static void replace(Path file, String text) {
        Path parent = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        Path fresh = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try {
            Files.createDirectories(parent);
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                writeAll(channel, text);
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(parent);
        } catch (IOException e) {
            discard(fresh, e);
            throw new UncheckedIOException("cannot save " + file, e);
        }
    }

    /** What a full disk left of the new contents would only fill it further. */
    private static void discard(Path fresh, IOException why) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    static void writeAll(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The new name of a file is on the disk only when its folder is. */
    private static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
