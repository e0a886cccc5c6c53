package io.hipwright.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * An append-only JSON Lines file. A record counts once its line ends; a last line without an end was torn by a crash and is cut off
 * before the next append. Several processes may append: each holds the file's lock while it does.
 */
public final class Journal {
    private final Path file;

    public Journal(Path file) {
        this.file = file;
    }

    /**
     * Reads every whole line.
     *
     * @param torn told the length of a torn last line, in characters
     */
    public void read(Consumer<String> lines, Consumer<Integer> torn) {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            StringBuilder line = new StringBuilder();
            for (int next = reader.read(); next >= 0; next = reader.read()) {
                if (next == '\n') {
                    lines.accept(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) next);
                }
            }
            if (line.length() > 0) {
                torn.accept(line.length());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Appends one record; when this returns, it is on the disk. {@code json} holds no newline. */
    public void append(String json) {
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            channel.position(endOfLastLine(channel));
            channel.truncate(channel.position());
            DurableFiles.writeAll(channel, json + "\n");
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot append to " + file, e);
        }
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long position = channel.size(); position > 0; position--) {
            one.clear();
            channel.read(one, position - 1);
            if (one.get(0) == '\n') {
                return position;
            }
        }
        return 0;
    }
}
