package io.hipwright.verify;

/** Seeds from a secret: SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014); never 0. */
final class SeedSequence {
    private long state;

    SeedSequence(long secret) {
        this.state = secret;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return mixed == 0 ? 1 : mixed;
    }

    /** Evenly distributed in [0, bound); bound &ge; 1. */
    long below(long bound) {
        return Math.floorMod(next(), bound);
    }
}
