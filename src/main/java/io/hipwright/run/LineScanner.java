package io.hipwright.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Finds the lines of a file, reading it through once in pieces that fit the processor's cache, eight bytes at a time. A last line
 * without an end is not handed on.
 */
final class LineScanner {
    private static final int LARGEST_FIRST_PIECE = 256 << 10;
    private static final int SMALLEST_PIECE = 4 << 10;

    /** Told of each line. */
    interface Visitor {
        /**
         * One line, its newline not included.
         *
         * @param words holds it from byte {@code start} to {@code end}; valid during the call only
         * @param offset of its first byte in the file
         */
        void line(Words words, int start, int end, long offset);
    }

    private final FileChannel channel;
    private ByteBuffer piece;
    private Words words;

    /** @param expected how many bytes there are to read, roughly */
    LineScanner(FileChannel channel, long expected) {
        this.channel = channel;
        piece = piece((int) Math.max(SMALLEST_PIECE, Math.min(expected, LARGEST_FIRST_PIECE)));
        words = new Words(piece.capacity());
    }

    private static ByteBuffer piece(int bytes) {
        return ByteBuffer.allocateDirect((bytes / Long.BYTES + 1) * Long.BYTES);
    }

    /** Where the first line begins that follows a newline at {@code from - 1} or later; {@code to} or more when none begins before. */
    long firstLine(long from, long to) throws IOException {
        for (long at = from - 1; at < to; at += piece.position()) {
            piece.clear();
            if (channel.read(piece, at) < 0) {
                return Long.MAX_VALUE;
            }
            int filled = piece.position();
            words.load(piece, filled);
            int found = words.newline(0, filled);
            if (found < filled) {
                return at + found + 1;
            }
        }
        return to;
    }

    /**
     * Visits the lines that begin in [from, to), where {@code from} is where one begins; returns where the first line begins that was
     * not visited.
     */
    long scan(long from, long to, Visitor visitor) throws IOException {
        long begin = from;
        piece.clear();
        while (begin < to) {
            int searched = piece.position();
            if (channel.read(piece, begin + searched) < 0) {
                break;
            }
            int next = visitLines(begin, searched, to, visitor);
            begin += next;
            keepFrom(next);
        }
        return begin;
    }

    /** Visits what ends in the piece; returns where the rest begins. */
    private int visitLines(long pieceOffset, int searched, long to, Visitor visitor) {
        int filled = piece.position();
        int last = (int) Math.min(filled, to - pieceOffset);
        int line = 0;
        words.load(piece, filled);
        int end = words.newline(searched, filled);
        while (end < filled && line < last) {
            visitor.line(words, line, end, pieceOffset + line);
            line = end + 1;
            end = words.newline(line, filled);
        }
        return line;
    }

    /** Moves an unfinished line to the front, into a larger piece when it fills this one. */
    private void keepFrom(int rest) {
        ByteBuffer tail = piece.duplicate().position(rest).limit(piece.position());
        if (rest == 0 && tail.remaining() == piece.capacity()) {
            piece = piece(2 * piece.capacity());
            words = new Words(piece.capacity());
        } else {
            piece.clear();
        }
        piece.put(tail);
    }
}
