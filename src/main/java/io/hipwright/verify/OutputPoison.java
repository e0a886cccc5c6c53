package io.hipwright.verify;

import io.hipwright.task.ElementType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Recognises output elements that a kernel never wrote. Before a run every output is filled with two bytes over and over that are NaN in
 * every floating-point type; which ones, differs from run to run. What is found is a hint for the message, never part of a verdict, for
 * a kernel may write the same bytes.
 */
final class OutputPoison {
    private static final int LEAST = 0x7FF1;
    private static final int MOST = 0x7FFE;
    private static final int WITHOUT_SIGN = 0x7FFF;

    private OutputPoison() {}

    /** How many elements hold the same poison as the one at {@code index}; 0 when that one holds none. */
    static long unwritten(ElementType type, ByteBuffer got, long elements, long index) {
        ByteBuffer bytes = got.duplicate().order(ByteOrder.nativeOrder());
        int size = Math.toIntExact(elements * type.bytes());
        int pair = (int) (index * type.bytes()) & ~1;
        if (pair + 2 > size) {
            return 0;
        }
        short pattern = bytes.getShort(pair);
        int magnitude = pattern & WITHOUT_SIGN;
        if (magnitude < LEAST || magnitude > MOST) {
            return 0;
        }
        ByteBuffer poison = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder());
        for (int i = 0; i < 4; i++) {
            poison.putShort(i * 2, pattern);
        }
        return holds(type, bytes, index, poison) ? count(type, bytes, elements, poison) : 0;
    }

    private static long count(ElementType type, ByteBuffer bytes, long elements, ByteBuffer poison) {
        long count = 0;
        for (long i = 0; i < elements; i++) {
            count += holds(type, bytes, i, poison) ? 1 : 0;
        }
        return count;
    }

    private static boolean holds(ElementType type, ByteBuffer bytes, long index, ByteBuffer poison) {
        return switch (type.bytes()) {
            case 1 -> bytes.get((int) index) == poison.get((int) (index & 1));
            case 2 -> bytes.getShort((int) index * 2) == poison.getShort(0);
            case 4 -> bytes.getInt((int) index * 4) == poison.getInt(0);
            default -> bytes.getLong((int) index * 8) == poison.getLong(0);
        };
    }
}
