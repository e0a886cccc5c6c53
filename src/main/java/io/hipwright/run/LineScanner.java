package io.hipwright.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Finds the lines of a file, reading it through once in pieces that fit the processor's cache, eight bytes at a time. A last line
 * without an end is not handed on.
 */
final class LineScanner {
    private static final int LARGEST_FIRST_PIECE = 256 << 10;
    private static final int SMALLEST_PIECE = 4 << 10;
    private static final int GROUP = 4;
    private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
    private static final long SIXTEENS = 0x1010101010101010L;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
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
    private ByteBuffer piece;
    /** The piece's bytes, since code that was compiled in haste goes through an array several times faster than through a buffer. */
    private long[] words;

    /** @param expected how many bytes there are to read, roughly */
    LineScanner(FileChannel channel, long expected) {
        this.channel = channel;
        int bytes = (int) Math.max(SMALLEST_PIECE, Math.min(expected, LARGEST_FIRST_PIECE));
        this.piece = piece(bytes / Long.BYTES + 1);
        this.words = new long[piece.capacity() / Long.BYTES];
    }

    private static ByteBuffer piece(int words) {
        return ByteBuffer.allocateDirect(words * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Where the first line begins that follows a newline at {@code from - 1} or later; {@code to} or more when none begins before. */
    long firstLine(long from, long to) throws IOException {
        for (long at = from - 1; at < to; at += piece.position()) {
            piece.clear();
            if (channel.read(piece, at) < 0) {
                return Long.MAX_VALUE;
            }
            int filled = piece.position();
            int found = load(0, filled).newline(0, filled);
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
        int end = load(searched, filled).newline(searched, filled);
        while (end < filled && line < last) {
            visitor.line(piece, line, end, pieceOffset + line);
            line = end + 1;
            end = newline(line, filled);
        }
        return line;
    }

    private LineScanner load(int from, int to) {
        int word = from / Long.BYTES;
        piece.duplicate()
                .order(ByteOrder.LITTLE_ENDIAN)
                .clear()
                .asLongBuffer()
                .get(word, words, word, wordsOf(to) - word);
        return this;
    }

    private static int wordsOf(int bytes) {
        return (bytes + Long.BYTES - 1) / Long.BYTES;
    }

    /** The place of the first newline in [from, to), else {@code to}. */
    private int newline(int from, int to) {
        if (from == to) {
            return to;
        }
        int endWord = wordsOf(to);
        int word = from / Long.BYTES;
        long found = newlines(words[word]) & (-1L << from % Long.BYTES * Byte.SIZE);
        while (found == 0) {
            word = skipText(words, word + 1, endWord);
            if (word == endWord) {
                return to;
            }
            found = newlines(words[word]);
        }
        return Math.min(to, word * Long.BYTES + Long.numberOfTrailingZeros(found) / Byte.SIZE);
    }

    /** Passes over groups of words that hold no control character of the first sixteen, among them the newline. */
    private static int skipText(long[] words, int from, int to) {
        int at = from;
        while (at + GROUP <= to
                && ((belowSixteen(words[at])
                                        | belowSixteen(words[at + 1])
                                        | belowSixteen(words[at + 2])
                                        | belowSixteen(words[at + 3]))
                                & HIGH_BITS)
                        == 0) {
            at += GROUP;
        }
        return at;
    }

    /** A high bit is set when a byte of the word is below 16; which one is not told. */
    private static long belowSixteen(long word) {
        return (word - SIXTEENS) & ~word;
    }

    /** The high bit of each byte that is a newline, and no other bit. */
    private static long newlines(long word) {
        long zeroAtNewline = word ^ NEWLINES;
        return ~(((zeroAtNewline & LOW_BITS) + LOW_BITS) | zeroAtNewline | LOW_BITS);
    }

    /** Moves an unfinished line to the front, into a larger piece when it fills this one. */
    private void keepFrom(int rest) {
        ByteBuffer tail = piece.duplicate().position(rest).limit(piece.position());
        if (rest == 0 && tail.remaining() == piece.capacity()) {
            piece = piece(2 * words.length);
            words = new long[2 * words.length];
        } else {
            piece.clear();
        }
        piece.put(tail);
    }
}
