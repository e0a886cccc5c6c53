package io.hipwright.run;

/** Finds bytes in words of eight without looking at them one by one (H. S. Warren, Hacker's Delight, 6-1). */
final class ByteMatch {
    static final long NEWLINES = eight('\n');
    private static final long SIXTEENS = eight('\u0010');
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGH_BITS = ~LOW_BITS;

    private ByteMatch() {}

    /** A word of eight times this ASCII character. */
    static long eight(char character) {
        return character * 0x0101010101010101L;
    }

    /** The high bit of each byte that is the one of which {@code wanted} holds eight, and no other bit. */
    static long of(long word, long wanted) {
        long zeroWhereFound = word ^ wanted;
        return ~(((zeroWhereFound & LOW_BITS) + LOW_BITS) | zeroWhereFound | LOW_BITS);
    }

    /** Which byte is the first found, from 0; {@code found} is not 0. */
    static int first(long found) {
        return Long.numberOfTrailingZeros(found) >>> 3;
    }

    /** Some high bit is set when a byte of the word is below 16, and seldom else. */
    static long belowSixteen(long word) {
        return (word - SIXTEENS) & ~word;
    }

    /** What several {@link #belowSixteen} say together. */
    static boolean mayHoldBelowSixteen(long together) {
        return (together & HIGH_BITS) != 0;
    }
}
