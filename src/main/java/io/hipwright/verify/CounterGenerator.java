package io.hipwright.verify;

/**
 * Philox 4x32-10, a counter-based generator: the numbers for an index depend on key, stream and index alone, so that any part of an array
 * can be made again without the parts before it (Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3, SC 2011).
 */
final class CounterGenerator {
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final int ROUNDS = 10;
    private static final long LOW_WORD = 0xFFFFFFFFL;

    private final int key0;
    private final int key1;
    private final int stream;

    /** @param stream separates sequences under one key */
    CounterGenerator(long key, int stream) {
        this.key0 = (int) key;
        this.key1 = (int) (key >>> 32);
        this.stream = stream;
    }

    /** The four words of a counter, as two 64-bit numbers: words 0 and 1, words 2 and 3, the lower word first. */
    static void block(long counterLow, long counterHigh, int key0, int key1, long[] target, int at) {
        int c0 = (int) counterLow;
        int c1 = (int) (counterLow >>> 32);
        int c2 = (int) counterHigh;
        int c3 = (int) (counterHigh >>> 32);
        int k0 = key0;
        int k1 = key1;
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * (c0 & LOW_WORD);
            long product1 = MULTIPLIER_1 * (c2 & LOW_WORD);
            c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
            c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
            c1 = (int) product1;
            c3 = (int) product0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        target[at] = (c0 & LOW_WORD) | ((long) c1 << 32);
        target[at + 1] = (c2 & LOW_WORD) | ((long) c3 << 32);
    }

    /** 64 random bits for each of the indices {@code first} to {@code first + count - 1}; two neighbours share a block of the cipher. */
    void bits(long first, int count, long[] target) {
        int done = 0;
        if ((first & 1) != 0 && count > 0) {
            target[done++] = bits(first, 0);
        }
        for (; done + 1 < count; done += 2) {
            block((first + done) >>> 1, stream & LOW_WORD, key0, key1, target, done);
        }
        if (done < count) {
            target[done] = bits(first + done, 0);
        }
    }

    /** The bits of one index; further attempts give further independent bits, attempt 0 those of {@link #bits(long, int, long[])}. */
    long bits(long index, int attempt) {
        long[] pair = new long[2];
        block(index >>> 1, (stream & LOW_WORD) | ((long) attempt << 32), key0, key1, pair, 0);
        return pair[(int) (index & 1)];
    }

    /** Evenly distributed in [0, 1), 53 bits. */
    static double uniform(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** Evenly distributed in [0, bound), with a bias below bound / 2^64; a bound of 0 stands for 2^64, larger ones are unsigned. */
    static long below(long bits, long bound) {
        return bound == 0 ? bits : unsignedMultiplyHigh(bits, bound);
    }

    private static long unsignedMultiplyHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }
}
