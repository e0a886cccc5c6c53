package io.hipwright.worker;

import java.util.SplittableRandom;

/**
 * What outputs and scratch memory hold before a run: two bytes that, repeated, are NaN as double, float, half and bfloat16 and an unlikely
 * number as an integer. They differ from run to run, so that no kernel can count on them.
 */
final class PoisonPattern {
    private static final int LEAST_NAN = 0x7FF1;
    /** Without 0x7FFF, which with its sign is the integer -1, a value that kernels do write. */
    private static final int NANS_PER_SIGN = 14;

    private static final int SIGN = 0x8000;

    private final SplittableRandom random;

    PoisonPattern(long seed) {
        random = new SplittableRandom(seed);
    }

    short next() {
        int magnitude = LEAST_NAN + random.nextInt(NANS_PER_SIGN);
        return (short) (random.nextBoolean() ? magnitude | SIGN : magnitude);
    }
}
