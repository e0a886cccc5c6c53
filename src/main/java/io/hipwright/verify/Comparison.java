package io.hipwright.verify;

import io.hipwright.task.ElementType;
import io.hipwright.task.Tolerance;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Compares an output with what it must be, element by element. */
final class Comparison {
    private final ElementType type;
    private final double rtol;
    private final double atol;
    private final double[] wanted = new double[Elements.CHUNK];
    private final double[] found = new double[Elements.CHUNK];
    private final long[] wantedWhole = new long[Elements.CHUNK];
    private final long[] foundWhole = new long[Elements.CHUNK];
    private long mismatched;
    private double maxAbsError;
    private double maxRelError;
    private long firstIndex = -1;
    private double firstWanted;
    private double firstFound;

    private Comparison(ElementType type, double rtol, double atol) {
        this.type = type;
        this.rtol = rtol;
        this.atol = atol;
    }

    /**
     * What a comparison found.
     *
     * @param maxAbsError over all elements; NaN when somewhere one side only is a finite number
     * @param maxRelError the largest error as a part of the expected number, where that is not 0; NaN as above
     * @param firstIndex flat index of the first mismatch, -1 when there is none
     */
    record Result(
            long elements,
            long mismatched,
            double maxAbsError,
            double maxRelError,
            long firstIndex,
            double expected,
            double got) {

        /** The index of the first mismatch in each dimension of a row-major array; empty when there is none. */
        List<Long> firstIndexIn(List<Long> shape) {
            List<Long> index = new ArrayList<>();
            long rest = firstIndex;
            for (int i = shape.size() - 1; i >= 0 && firstIndex >= 0; i--) {
                index.add(0, rest % shape.get(i));
                rest /= shape.get(i);
            }
            return index;
        }
    }

    /**
     * Compares {@code elements} elements from the start of both buffers, in native byte order. NaN matches NaN only, an infinity the same
     * infinity only, 0 also -0; integers match exactly.
     *
     * @param atolScale the tolerance's absolute part is multiplied by this
     */
    static Result compare(
            ElementType type,
            ByteBuffer expected,
            ByteBuffer got,
            long elements,
            Tolerance tolerance,
            double atolScale) {
        int bytes = Math.toIntExact(elements * type.bytes());
        ByteBuffer one = expected.slice(0, bytes).order(ByteOrder.nativeOrder());
        ByteBuffer other = got.slice(0, bytes).order(ByteOrder.nativeOrder());
        double atol = Math.max(tolerance.atol() * atolScale, tolerance.rtol() > 0 ? underflow(type) : 0);
        Comparison comparison = new Comparison(type, tolerance.rtol(), atol);
        // Bytes that are the same need no reading: go from one difference to the next.
        int equalBytes = one.mismatch(other);
        while (equalBytes >= 0) {
            int first = equalBytes / type.bytes();
            int count = (int) Math.min(Elements.CHUNK, elements - first);
            comparison.part(one, other, first, count);
            int next = (first + count) * type.bytes();
            int equal = one.slice(next, bytes - next).mismatch(other.slice(next, bytes - next));
            equalBytes = equal < 0 ? equal : next + equal;
        }
        return comparison.result(elements);
    }

    /**
     * What a number may lose where it has no full precision any more, so that a relative tolerance alone asks for too much: float and double
     * operations may take denormals for zero, as GPUs do; in half precision these are too large for that, and the last bit is uncertain.
     */
    private static double underflow(ElementType type) {
        return switch (type) {
            case FLOAT, BFLOAT16 -> Float.MIN_NORMAL;
            case DOUBLE -> Double.MIN_NORMAL;
            case HALF -> 0x1.0p-24;
            case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64, BOOL -> 0;
        };
    }

    private void part(ByteBuffer expected, ByteBuffer got, int first, int count) {
        if (type.isFloating()) {
            Elements.read(type, expected, first, count, wanted);
            Elements.read(type, got, first, count, found);
            floating(first, count);
        } else {
            Elements.read(type, expected, first, count, wantedWhole);
            Elements.read(type, got, first, count, foundWhole);
            exact(first, count);
        }
    }

    private void floating(int first, int count) {
        for (int i = 0; i < count; i++) {
            double error = Math.abs(wanted[i] - found[i]);
            if (error <= atol + rtol * Math.abs(wanted[i]) && error < Double.POSITIVE_INFINITY) {
                noteError(error, wanted[i]);
            } else if (wanted[i] != found[i] && !(Double.isNaN(wanted[i]) && Double.isNaN(found[i]))) {
                // An infinity on one side makes the error infinite, a NaN makes it NaN; neither is a size.
                noteError(error < Double.POSITIVE_INFINITY ? error : Double.NaN, wanted[i]);
                noteMismatch(first + i, wanted[i], found[i]);
            }
        }
    }

    private void exact(int first, int count) {
        for (int i = 0; i < count; i++) {
            if (wantedWhole[i] != foundWhole[i]) {
                double one = Elements.number(type, wantedWhole[i]);
                double other = Elements.number(type, foundWhole[i]);
                noteError(Math.abs(one - other), one);
                noteMismatch(first + i, one, other);
            }
        }
    }

    /** Keeps the largest errors; NaN, once there, stays. */
    private void noteError(double error, double expected) {
        maxAbsError = Math.max(maxAbsError, error);
        if (error != 0 && expected != 0) {
            maxRelError = Math.max(maxRelError, error / Math.abs(expected));
        }
    }

    private void noteMismatch(long index, double expected, double got) {
        if (mismatched++ == 0) {
            firstIndex = index;
            firstWanted = expected;
            firstFound = got;
        }
    }

    private Result result(long elements) {
        return new Result(elements, mismatched, maxAbsError, maxRelError, firstIndex, firstWanted, firstFound);
    }
}
