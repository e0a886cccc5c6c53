package io.hipwright.run;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A piece of a file, eight bytes to a word: code that was compiled in haste goes through an array of words several times faster than
 * through a buffer or through bytes.
 */
final class Words {
    /** Shifts in place of divisions, which compilation in haste leaves as they are: log2 of the bytes of a word and of the bits of a byte. */
    private static final int WORD = 3;

    private static final int BITS = 3;

    /** Eight bytes may be asked for from any place that holds one. */
    private static final int BEYOND = 1;

    private final long[] words;

    /** @param bytes how many it can hold */
    Words(int bytes) {
        words = new long[count(bytes) + BEYOND];
    }

    static Words of(byte[] bytes) {
        Words words = new Words(bytes.length);
        words.load(ByteBuffer.wrap(Arrays.copyOf(bytes, count(bytes.length) * Long.BYTES)), bytes.length);
        return words;
    }

    private static int count(int bytes) {
        return (bytes + Long.BYTES - 1) / Long.BYTES;
    }

    /** Takes the first bytes of a buffer, whose capacity is a multiple of eight. */
    void load(ByteBuffer from, int bytes) {
        from.duplicate().order(ByteOrder.LITTLE_ENDIAN).clear().asLongBuffer().get(0, words, 0, count(bytes));
    }

    /** The eight bytes from {@code place} on, the first one lowest. */
    long at(int place) {
        int word = place >>> WORD;
        int shift = place << BITS; // of which shifts of words take the lowest six bits
        return words[word] >>> shift | words[word + 1] << 1 << ~shift;
    }

    /** The {@code count} bytes from {@code place} on, at most eight, the first one lowest, and zeros. */
    long at(int place, int count) {
        return count == 0 ? 0 : at(place) & (-1L >>> (Long.SIZE - count * Byte.SIZE));
    }

    byte byteAt(int place) {
        return (byte) (words[place >>> WORD] >>> (place << BITS));
    }

    byte[] bytes(int start, int end) {
        byte[] bytes = new byte[end - start];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = byteAt(start + i);
        }
        return bytes;
    }

    /** The place of the first newline in [from, to), else {@code to}. */
    int newline(int from, int to) {
        if (from == to) {
            return to;
        }
        int endWord = count(to);
        int word = from >>> WORD;
        long found = ByteMatch.of(words[word], ByteMatch.NEWLINES) & (-1L << (from << BITS));
        while (found == 0) {
            word = skipText(word + 1, endWord);
            if (word == endWord) {
                return to;
            }
            found = ByteMatch.of(words[word], ByteMatch.NEWLINES);
        }
        return Math.min(to, (word << WORD) + ByteMatch.first(found));
    }

    /** Passes over groups of four words that hold no control character of the first sixteen, among them the newline. */
    private int skipText(int from, int to) {
        long[] text = words;
        int at = from;
        while (at + 4 <= to
                && !ByteMatch.mayHoldBelowSixteen(ByteMatch.belowSixteen(text[at])
                        | ByteMatch.belowSixteen(text[at + 1])
                        | ByteMatch.belowSixteen(text[at + 2])
                        | ByteMatch.belowSixteen(text[at + 3]))) {
            at += 4;
        }
        return at;
    }
}
