package io.hipwright.verify;

import io.hipwright.task.ElementType;
import java.nio.ByteBuffer;

/** Moves elements between buffers in native byte order and arrays, one tight loop for each type. */
final class Elements {
    /** How many elements are moved at a time: both arrays of a comparison stay in the first cache. */
    static final int CHUNK = 1024;

    private Elements() {}

    /** Reads floating-point elements. */
    static void read(ElementType type, ByteBuffer source, int first, int count, double[] target) {
        switch (type) {
            case FLOAT -> {
                for (int i = 0; i < count; i++) {
                    target[i] = source.getFloat((first + i) * 4);
                }
            }
            case DOUBLE -> {
                for (int i = 0; i < count; i++) {
                    target[i] = source.getDouble((first + i) * 8);
                }
            }
            case HALF -> {
                for (int i = 0; i < count; i++) {
                    target[i] = HalfPrecision.fromHalf(source.getShort((first + i) * 2));
                }
            }
            case BFLOAT16 -> {
                for (int i = 0; i < count; i++) {
                    target[i] = HalfPrecision.fromBfloat16(source.getShort((first + i) * 2));
                }
            }
            case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64, BOOL ->
                throw new IllegalArgumentException(type + " is no floating type");
        }
    }

    /** Reads integers; unsigned ones of 64 bits keep their bits. */
    static void read(ElementType type, ByteBuffer source, int first, int count, long[] target) {
        switch (type) {
            case INT8 -> {
                for (int i = 0; i < count; i++) {
                    target[i] = source.get(first + i);
                }
            }
            case UINT8, BOOL -> {
                for (int i = 0; i < count; i++) {
                    target[i] = source.get(first + i) & 0xFF;
                }
            }
            case INT16 -> {
                for (int i = 0; i < count; i++) {
                    target[i] = source.getShort((first + i) * 2);
                }
            }
            case UINT16 -> {
                for (int i = 0; i < count; i++) {
                    target[i] = source.getShort((first + i) * 2) & 0xFFFF;
                }
            }
            case INT32 -> {
                for (int i = 0; i < count; i++) {
                    target[i] = source.getInt((first + i) * 4);
                }
            }
            case UINT32 -> {
                for (int i = 0; i < count; i++) {
                    target[i] = source.getInt((first + i) * 4) & 0xFFFFFFFFL;
                }
            }
            case INT64, UINT64 -> {
                for (int i = 0; i < count; i++) {
                    target[i] = source.getLong((first + i) * 8);
                }
            }
            case FLOAT, DOUBLE, HALF, BFLOAT16 -> throw new IllegalArgumentException(type + " is no integer type");
        }
    }

    /** Writes numbers as floating-point elements, rounded to the nearest. */
    static void write(ElementType type, double[] values, int count, ByteBuffer target, int first) {
        switch (type) {
            case FLOAT -> {
                for (int i = 0; i < count; i++) {
                    target.putFloat((first + i) * 4, (float) values[i]);
                }
            }
            case DOUBLE -> {
                for (int i = 0; i < count; i++) {
                    target.putDouble((first + i) * 8, values[i]);
                }
            }
            case HALF -> {
                for (int i = 0; i < count; i++) {
                    target.putShort((first + i) * 2, HalfPrecision.toHalf((float) values[i]));
                }
            }
            case BFLOAT16 -> {
                for (int i = 0; i < count; i++) {
                    target.putShort((first + i) * 2, HalfPrecision.toBfloat16((float) values[i]));
                }
            }
            case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64, BOOL ->
                throw new IllegalArgumentException(type + " is no floating type");
        }
    }

    /** Writes the low bytes of integers as elements. */
    static void write(ElementType type, long[] values, int count, ByteBuffer target, int first) {
        switch (type.bytes()) {
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    target.put(first + i, (byte) values[i]);
                }
            }
            case 2 -> {
                for (int i = 0; i < count; i++) {
                    target.putShort((first + i) * 2, (short) values[i]);
                }
            }
            case 4 -> {
                for (int i = 0; i < count; i++) {
                    target.putInt((first + i) * 4, (int) values[i]);
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    target.putLong((first + i) * 8, values[i]);
                }
            }
        }
    }

    /** An integer element as a number; beyond 2^53 it is rounded. */
    static double number(ElementType type, long element) {
        return type == ElementType.UINT64 && element < 0 ? (element >>> 1) * 2.0 + (element & 1) : element;
    }
}
