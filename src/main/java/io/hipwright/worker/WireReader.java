package io.hipwright.worker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes values out of bytes in the order in which {@link WireWriter} put them; trusts no length and no number. */
final class WireReader {
    private final ByteBuffer bytes;

    WireReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /** Reads one element of a list. */
    interface Element<T> {
        T read(WireReader reader) throws ProtocolException;
    }

    boolean readBoolean() throws ProtocolException {
        require(1);
        return bytes.get() != 0;
    }

    int readInt() throws ProtocolException {
        require(Integer.BYTES);
        return bytes.getInt();
    }

    long readLong() throws ProtocolException {
        require(Long.BYTES);
        return bytes.getLong();
    }

    double readDouble() throws ProtocolException {
        return Double.longBitsToDouble(readLong());
    }

    <E extends Enum<E>> E readEnum(Class<E> type) throws ProtocolException {
        String name = readText();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new ProtocolException("a " + type.getSimpleName() + " that this version does not know");
    }

    byte[] readBytes() throws ProtocolException {
        byte[] value = new byte[readLength(1)];
        bytes.get(value);
        return value;
    }

    String readText() throws ProtocolException {
        return new String(readBytes(), StandardCharsets.UTF_8);
    }

    int[] readInts() throws ProtocolException {
        int[] values = new int[readLength(Integer.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getInt();
        }
        return values;
    }

    <T> List<T> readList(Element<T> element) throws ProtocolException {
        int count = readLength(1);
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(element.read(this));
        }
        return values;
    }

    /** Refuses bytes that nobody asked for. */
    void end() throws ProtocolException {
        if (bytes.hasRemaining()) {
            throw new ProtocolException(bytes.remaining() + " bytes too many");
        }
    }

    private int readLength(int elementBytes) throws ProtocolException {
        int length = readInt();
        if (length < 0) {
            throw new ProtocolException("a length of " + length);
        }
        require((long) length * elementBytes);
        return length;
    }

    private void require(long count) throws ProtocolException {
        if (count > bytes.remaining()) {
            throw new ProtocolException("a record ends too early");
        }
    }
}
