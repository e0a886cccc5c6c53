package io.hipwright.verify;

import io.hipwright.task.ElementType;
import java.nio.ByteBuffer;

/** Writes numbers into a buffer as elements of one type. */
interface ElementWriter {

    void put(int index, double value);

    /** Keeps all 64 bits where the type has them. */
    default void putInteger(int index, long value) {
        put(index, value);
    }

    static ElementWriter of(ElementType type, ByteBuffer target) {
        return switch (type) {
            case FLOAT -> (index, value) -> target.putFloat(index * 4, (float) value);
            case DOUBLE -> (index, value) -> target.putDouble(index * 8, value);
            case HALF -> (index, value) -> target.putShort(index * 2, HalfPrecision.toHalf((float) value));
            case BFLOAT16 -> (index, value) -> target.putShort(index * 2, HalfPrecision.toBfloat16((float) value));
            case INT8, UINT8, BOOL -> integers((index, value) -> target.put(index, (byte) value));
            case INT16, UINT16 -> integers((index, value) -> target.putShort(index * 2, (short) value));
            case INT32, UINT32 -> integers((index, value) -> target.putInt(index * 4, (int) value));
            case INT64, UINT64 -> integers((index, value) -> target.putLong(index * 8, value));
        };
    }

    private static ElementWriter integers(IntegerWriter writer) {
        return new ElementWriter() {
            @Override
            public void put(int index, double value) {
                writer.put(index, (long) value);
            }

            @Override
            public void putInteger(int index, long value) {
                writer.put(index, value);
            }
        };
    }

    /** Writes an integer. */
    interface IntegerWriter {
        void put(int index, long value);
    }
}
