package io.hipwright.task;

/**
 * An element passes when {@code |got - expected| <= atol + rtol * |expected|}. Integers and bool are always compared exactly.
 */
public record Tolerance(double rtol, double atol) {
    public Tolerance {
        if (!(rtol >= 0) || !(atol >= 0)) {
            throw new IllegalArgumentException("a tolerance is not negative: rtol " + rtol + ", atol " + atol);
        }
    }

    /** What a task without a tolerance of its own gets: about the square root of the type's precision, never looser. */
    public static Tolerance defaultFor(ElementType type) {
        return switch (type) {
            case DOUBLE -> new Tolerance(1e-9, 1e-11);
            case FLOAT -> new Tolerance(1e-4, 1e-5);
            case HALF -> new Tolerance(1e-2, 1e-3);
            case BFLOAT16 -> new Tolerance(2e-2, 1e-2);
            case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64, BOOL -> new Tolerance(0, 0);
        };
    }
}
