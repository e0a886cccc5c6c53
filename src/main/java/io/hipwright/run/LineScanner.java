package io.hipwright.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Finds the lines of a file, reading it through once in large pieces and eight bytes at a time. A last line without an end is not
 * handed on.
 */
final class LineScanner {
    private static final int PIECE = 4 << 20;
    private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    /** Told of each line. */
    interface Visitor {
        /**
         * One line, its newline not included.
         *
         * @param bytes holds it from {@code start} to {@code end}; valid during the call only
         * @param offset of its first byte in the file
         */
        void line(ByteBuffer bytes, int start, int end, long offset);
    }

    private final FileChannel channel;
    private ByteBuffer piece = ByteBuffer.allocateDirect(PIECE).order(ByteOrder.LITTLE_ENDIAN);

    LineScanner(FileChannel channel) {
        this.channel = channel;
    }

    /** Visits the lines from {@code offset}, where one begins, on; returns where the first line begins that has no end yet. */
    long scan(long offset, Visitor visitor) throws IOException {
        long begin = offset;
        piece.clear();
        while (true) {
            int searched = piece.position();
            int read = channel.read(piece, begin + searched);
            if (read < 0) {
                return begin;
            }
            int next = visitLines(begin, searched, visitor);
            begin += next;
            keepFrom(next);
        }
    }

    /** Visits what ends in the piece; returns where the rest begins. */
    private int visitLines(long pieceOffset, int searched, Visitor visitor) {
        int filled = piece.position();
        int line = 0;
        for (int end = newline(searched, filled); end < filled; end = newline(line, filled)) {
            visitor.line(piece, line, end, pieceOffset + line);
            line = end + 1;
        }
        return line;
    }

    /** The place of the first newline in [from, to), else {@code to}. */
    private int newline(int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long zeroAtNewline = piece.getLong(at) ^ NEWLINES;
            long found = (zeroAtNewline - LOW_BITS) & ~zeroAtNewline & HIGH_BITS;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (at < to && piece.get(at) != '\n') {
            at++;
        }
        return at;
    }

    /** Moves an unfinished line to the front, into a larger piece when it fills this one. */
    private void keepFrom(int rest) {
        ByteBuffer tail = piece.duplicate().position(rest).limit(piece.position());
        if (rest == 0 && tail.remaining() == piece.capacity()) {
            piece = ByteBuffer.allocateDirect(2 * piece.capacity()).order(ByteOrder.LITTLE_ENDIAN);
            piece.put(tail);
        } else {
            piece.clear();
            piece.put(tail);
        }
    }
}
