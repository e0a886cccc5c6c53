package io.hipwright.verify;

/** Floating-point values for the elements of an array, made in runs. */
@FunctionalInterface
interface ElementSource {

    /** Puts the values of the elements {@code first} to {@code first + count - 1} at the start of {@code target}. */
    void fill(long first, int count, double[] target);
}
