package io.hipwright.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;

/**
 * A part of a journal: the lines that begin in [from, to).
 *
 * @param isFirst whether a line begins at {@code from} for sure
 */
record JournalPart(long from, long to, boolean isFirst) {
    private static final long LENGTH = 32 << 20;

    /** How many parts so many bytes make. */
    static int count(long bytes) {
        return (int) (bytes / LENGTH) + 1;
    }

    /** One of so many parts of what follows {@code offset}; the last one has no end, since the file may grow. */
    static JournalPart of(int index, int parts, long offset) {
        long from = offset + index * LENGTH;
        return new JournalPart(from, index + 1 == parts ? Long.MAX_VALUE : from + LENGTH, index == 0);
    }

    /** Visits the part's whole lines; returns where the first line after them begins, and 0 when no line begins in the part. */
    long visit(FileChannel channel, LineScanner.Visitor visitor) {
        try {
            LineScanner scanner = new LineScanner(channel, channel.size() - from);
            long begin = isFirst ? from : scanner.firstLine(from, to);
            return begin < to ? scanner.scan(begin, to, visitor) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
