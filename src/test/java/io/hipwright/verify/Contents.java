package io.hipwright.verify;

import io.hipwright.task.ElementType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Buffers for tests. */
final class Contents {
    private Contents() {}

    static ByteBuffer blank(ElementType type, int elements) {
        return ByteBuffer.allocateDirect(elements * type.bytes()).order(ByteOrder.nativeOrder());
    }

    static ByteBuffer of(ElementType type, double... values) {
        ByteBuffer buffer = blank(type, values.length);
        if (type.isFloating()) {
            Elements.write(type, values, values.length, buffer, 0);
        } else {
            long[] whole = new long[values.length];
            for (int i = 0; i < values.length; i++) {
                whole[i] = (long) values[i];
            }
            Elements.write(type, whole, whole.length, buffer, 0);
        }
        return buffer;
    }

    static double[] floating(ElementType type, ByteBuffer buffer) {
        double[] values = new double[buffer.capacity() / type.bytes()];
        Elements.read(type, buffer, 0, values.length, values);
        return values;
    }

    static long[] whole(ElementType type, ByteBuffer buffer) {
        long[] values = new long[buffer.capacity() / type.bytes()];
        Elements.read(type, buffer, 0, values.length, values);
        return values;
    }
}
