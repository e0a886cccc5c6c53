package io.hipwright.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * An append-only JSON Lines file. A record counts once its line ends; a last line without an end was torn by a crash and is cut off
 * before the next append. Several processes may append: each holds the file's lock while it does. One thread at a time uses the file,
 * since a process loses its lock when it closes any of its openings of it.
 */
public final class Journal {
    private final Path file;

    public Journal(Path file) {
        this.file = file;
    }

    /** The length of the file in bytes, a torn last line included; 0 when there is none. */
    long size() {
        return file.toFile().length();
    }

    /**
     * Reads every whole line from {@code offset} on, where one begins; the parts of a long file side by side. Returns where the next scan
     * has to begin.
     *
     * @param visitors makes the visitor of a part
     * @param visited given each visitor when its part has been read, in the order of the parts
     */
    synchronized <V extends LineScanner.Visitor> long scan(long offset, Supplier<V> visitors, Consumer<V> visited) {
        long unread = size() - offset;
        if (unread <= 0) {
            return offset;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int parts = JournalPart.count(unread);
            AtomicLong end = new AtomicLong(offset);
            IntStream.range(0, parts)
                    .parallel()
                    .mapToObj(part -> {
                        V visitor = visitors.get();
                        long next = JournalPart.of(part, parts, offset).visit(channel, visitor);
                        end.accumulateAndGet(next, Math::max);
                        return visitor;
                    })
                    .forEachOrdered(visited);
            return end.get();
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        }
    }

    private UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException("cannot read " + file, cause);
    }

    /** Reads every whole line, in order. */
    public void read(Consumer<String> line) {
        scan(0, JournalLines::new, part -> part.texts().forEach(line));
    }

    /** The whole line that begins at {@code offset}. */
    synchronized String lineAt(long offset) {
        StringBuilder found = new StringBuilder();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            new LineScanner(channel, 0)
                    .scan(
                            offset,
                            offset + 1,
                            (words, start, end, place) ->
                                    found.append(new String(words.bytes(start, end), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("no line begins at byte " + offset + " of " + file);
        }
        return found.toString();
    }

    /** Appends one record; when this returns, it is on the disk. {@code json} holds no newline. Safe for use by several threads. */
    public synchronized void append(String json) {
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
