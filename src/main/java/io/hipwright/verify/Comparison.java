package io.hipwright.verify;

import io.hipwright.task.ElementType;
import io.hipwright.task.Tolerance;
import java.nio.ByteBuffer;

/** Compares an output with what it must be, element by element. */
final class Comparison {
    private Comparison() {}

    /**
     * What a comparison found.
     *
     * @param maxAbsError over all elements; NaN when one side only is not a finite number
     * @param firstIndex flat index of the first mismatch, -1 when there is none
     */
    record Result(long elements, long mismatched, double maxAbsError, long firstIndex, double expected, double got) {}

    /**
     * Compares {@code elements} elements from the start of both buffers. NaN matches NaN only, an infinity the same infinity only;
     * integers match exactly.
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
        if (expected.slice(0, bytes).mismatch(got.slice(0, bytes)) < 0) {
            return new Result(elements, 0, 0, -1, 0, 0);
        }
        Scan scan = new Scan(
                ElementReader.of(type, expected),
                ElementReader.of(type, got),
                tolerance.rtol(),
                tolerance.atol() * atolScale);
        return type.isFloating()
                ? scan.floating((int) elements)
                : scan.exact((int) elements, type.bytes(), expected, got);
    }

    /** One pass over two buffers. */
    private static final class Scan {
        private final ElementReader expected;
        private final ElementReader got;
        private final double rtol;
        private final double atol;
        private long mismatched;
        private double maxAbsError;
        private int first = -1;

        Scan(ElementReader expected, ElementReader got, double rtol, double atol) {
            this.expected = expected;
            this.got = got;
            this.rtol = rtol;
            this.atol = atol;
        }

        Result floating(int elements) {
            for (int i = 0; i < elements; i++) {
                double wanted = expected.at(i);
                double found = got.at(i);
                if (wanted == found || (Double.isNaN(wanted) && Double.isNaN(found))) {
                    continue;
                }
                double error = Math.abs(wanted - found);
                boolean infinite = Double.isInfinite(wanted) || Double.isInfinite(found);
                note(i, infinite ? Double.NaN : error, !infinite && error <= atol + rtol * Math.abs(wanted));
            }
            return result(elements);
        }

        Result exact(int elements, int bytes, ByteBuffer expectedBytes, ByteBuffer gotBytes) {
            for (int i = 0; i < elements; i++) {
                if (!sameBytes(expectedBytes, gotBytes, i * bytes, bytes)) {
                    note(i, Math.abs(expected.at(i) - got.at(i)), false);
                }
            }
            return result(elements);
        }

        private void note(int index, double error, boolean withinTolerance) {
            if (!Double.isNaN(maxAbsError) && !(error <= maxAbsError)) {
                maxAbsError = error;
            }
            if (!withinTolerance) {
                mismatched++;
                first = first < 0 ? index : first;
            }
        }

        private Result result(int elements) {
            return new Result(
                    elements,
                    mismatched,
                    maxAbsError,
                    first,
                    first < 0 ? 0 : expected.at(first),
                    first < 0 ? 0 : got.at(first));
        }

        private static boolean sameBytes(ByteBuffer one, ByteBuffer other, int at, int bytes) {
            for (int i = at; i < at + bytes; i++) {
                if (one.get(i) != other.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
