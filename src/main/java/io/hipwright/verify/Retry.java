package io.hipwright.verify;

import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tries again what failed for no fault of a kernel, a limited number of times. */
public final class Retry {
    private static final int TRIES = 3;

    private Retry() {}

    /** The first outcome that is not {@code unlucky}, or the last one. */
    public static <T> T of(Supplier<T> attempt, Predicate<T> unlucky) {
        T outcome = attempt.get();
        for (int tries = 1; tries < TRIES && unlucky.test(outcome); tries++) {
            outcome = attempt.get();
        }
        return outcome;
    }
}
