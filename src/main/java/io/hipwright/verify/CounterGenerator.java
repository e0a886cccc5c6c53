package io.hipwright.verify;

/**
 * Philox 4x32-10, a counter-based generator: the numbers for an index depend on key and index alone, so that any part of an array can be
 * made again without the parts before it (Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3, SC 2011).
 */
final class CounterGenerator {
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final int ROUNDS = 10;

    private final int key0;
    private final int key1;
    private final int stream;
    private final int[] block = new int[4];
    private long blockIndex = -1;

    /** @param stream separates sequences under one key */
    CounterGenerator(long key, int stream) {
        this.key0 = (int) key;
        this.key1 = (int) (key >>> 32);
        this.stream = stream;
    }

    /** The four words of a counter. */
    static void words(int[] counter, int key0, int key1, int[] result) {
        int c0 = counter[0];
        int c1 = counter[1];
        int c2 = counter[2];
        int c3 = counter[3];
        int k0 = key0;
        int k1 = key1;
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * (c0 & 0xFFFFFFFFL);
            long product1 = MULTIPLIER_1 * (c2 & 0xFFFFFFFFL);
            c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
            c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
            c1 = (int) product1;
            c3 = (int) product0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        result[0] = c0;
        result[1] = c1;
        result[2] = c2;
        result[3] = c3;
    }

    /** 64 random bits for an index &ge; 0. Neighbouring indices share a block of the cipher. */
    long bits(long index) {
        long wanted = index >>> 1;
        if (wanted != blockIndex) {
            words(new int[] {(int) wanted, (int) (wanted >>> 32), stream, 0}, key0, key1, block);
            blockIndex = wanted;
        }
        int at = (int) (index & 1) * 2;
        return (block[at] & 0xFFFFFFFFL) | ((long) block[at + 1] << 32);
    }

    /** Evenly distributed in [0, 1), 53 bits. */
    double uniform(long index) {
        return (bits(index) >>> 11) * 0x1.0p-53;
    }

    /** Standard normal (Box and Muller, 1958); two indices share a pair. */
    double normal(long index) {
        long pair = index & ~1L;
        double radius = Math.sqrt(-2 * Math.log(1 - uniform(pair)));
        double angle = 2 * Math.PI * uniform(pair + 1);
        return radius * ((index & 1) == 0 ? Math.cos(angle) : Math.sin(angle));
    }

    /** Evenly distributed in [0, bound) for bound &ge; 1, with a bias below 2^-31 for bounds below 2^32. */
    long below(long index, long bound) {
        long fraction = bits(index) >>> 1;
        return (Math.multiplyHigh(fraction, bound) << 1) | ((fraction * bound) >>> 63);
    }
}
