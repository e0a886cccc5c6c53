package io.hipwright.verify;

import io.hipwright.task.Argument;
import io.hipwright.task.Argument.ScalarValue.Computed;
import io.hipwright.task.Argument.ScalarValue.Literal;
import io.hipwright.task.ElementType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;

/** Numbers as kernels take them by value, in native byte order. */
final class ScalarBytes {
    private ScalarBytes() {}

    static byte[] of(Argument.Scalar scalar, Map<String, Long> params) {
        return scalar.value() instanceof Computed computed
                ? ofInteger(scalar.type(), computed.expression().evaluate(params))
                : ofFloating(scalar.type(), ((Literal) scalar.value()).value());
    }

    /** An integer of unknown width: eight bytes, of which a narrower parameter takes the low ones. */
    static byte[] ofInteger(long value) {
        return buffer().putLong(0, value).array();
    }

    private static byte[] ofInteger(ElementType type, long value) {
        return type.isFloating() ? ofFloating(type, value) : Arrays.copyOf(ofInteger(value), type.bytes());
    }

    private static byte[] ofFloating(ElementType type, double value) {
        ByteBuffer buffer = buffer();
        switch (type) {
            case DOUBLE -> buffer.putDouble(0, value);
            case FLOAT -> buffer.putFloat(0, (float) value);
            case HALF -> buffer.putShort(0, HalfPrecision.toHalf((float) value));
            case BFLOAT16 -> buffer.putShort(0, HalfPrecision.toBfloat16((float) value));
            case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64, BOOL -> buffer.putLong(0, (long) value);
        }
        return Arrays.copyOf(buffer.array(), type.bytes());
    }

    private static ByteBuffer buffer() {
        return ByteBuffer.allocate(8).order(ByteOrder.nativeOrder());
    }
}
