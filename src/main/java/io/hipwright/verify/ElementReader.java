package io.hipwright.verify;

import io.hipwright.task.ElementType;
import java.nio.ByteBuffer;

/** Reads the elements of a buffer as double; 64-bit integers beyond 2^53 are rounded, so exactness is judged on bytes. */
interface ElementReader {

    double at(int index);

    static ElementReader of(ElementType type, ByteBuffer source) {
        return switch (type) {
            case FLOAT -> index -> source.getFloat(index * 4);
            case DOUBLE -> index -> source.getDouble(index * 8);
            case HALF -> index -> HalfPrecision.fromHalf(source.getShort(index * 2));
            case BFLOAT16 -> index -> HalfPrecision.fromBfloat16(source.getShort(index * 2));
            case INT8 -> index -> source.get(index);
            case UINT8, BOOL -> index -> source.get(index) & 0xFF;
            case INT16 -> index -> source.getShort(index * 2);
            case UINT16 -> index -> source.getShort(index * 2) & 0xFFFF;
            case INT32 -> index -> source.getInt(index * 4);
            case UINT32 -> index -> source.getInt(index * 4) & 0xFFFFFFFFL;
            case INT64 -> index -> source.getLong(index * 8);
            case UINT64 -> index -> unsigned(source.getLong(index * 8));
        };
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : (bits >>> 1) * 2.0 + (bits & 1);
    }
}
