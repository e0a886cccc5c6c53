package io.hipwright.bench;

/**
 * What a device moves and computes.
 *
 * @param bytesPerSecond between memory and cores
 * @param flopsPerSecond single-precision operations, a fused multiply-add counting as two
 */
record Rates(double bytesPerSecond, double flopsPerSecond) {

    /** The higher one of each. */
    Rates orBetter(Rates other) {
        return new Rates(
                Math.max(bytesPerSecond, other.bytesPerSecond), Math.max(flopsPerSecond, other.flopsPerSecond));
    }
}
