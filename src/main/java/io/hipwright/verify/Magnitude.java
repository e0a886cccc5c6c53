package io.hipwright.verify;

import io.hipwright.task.ElementType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How large the numbers of a buffer are. */
final class Magnitude {
    private Magnitude() {}

    /** The root mean square of the finite elements; 0 when there is none. */
    static double rootMeanSquare(ElementType type, ByteBuffer buffer, long elements) {
        ByteBuffer bytes = buffer.duplicate().order(ByteOrder.nativeOrder());
        double[] values = new double[Elements.CHUNK];
        long[] whole = new long[Elements.CHUNK];
        double sum = 0;
        long finite = 0;
        for (int first = 0; first < elements; first += values.length) {
            int count = (int) Math.min(values.length, elements - first);
            if (type.isFloating()) {
                Elements.read(type, bytes, first, count, values);
            } else {
                Elements.read(type, bytes, first, count, whole);
                for (int i = 0; i < count; i++) {
                    values[i] = Elements.number(type, whole[i]);
                }
            }
            for (int i = 0; i < count; i++) {
                if (Double.isFinite(values[i])) {
                    sum += values[i] * values[i];
                    finite++;
                }
            }
        }
        return finite == 0 ? 0 : Math.sqrt(sum / finite);
    }
}
