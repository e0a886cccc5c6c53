package io.hipwright.task;

import java.nio.file.Path;

/** How the contents of an input buffer come about. */
public sealed interface Initializer {

    /** Evenly distributed in [low, high). */
    record Uniform(double low, double high) implements Initializer {}

    /** Gaussian; {@code std} &ge; 0. */
    record Normal(double mean, double std) implements Initializer {}

    /** Integers evenly distributed in [low, high], both included; each bound is an expression over the params. */
    record RandInt(Expression low, Expression high) implements Initializer {}

    /** A random permutation of 0 .. n-1, n being the number of elements. */
    record Permutation() implements Initializer {}

    /** {@code start + i * step} for element i in row-major order. */
    record Arange(Expression start, Expression step) implements Initializer {}

    record Constant(double value) implements Initializer {}

    /** The contents of a {@code .npy} file, whose shape and type must be the argument's. */
    record FromFile(Path file) implements Initializer {}
}
