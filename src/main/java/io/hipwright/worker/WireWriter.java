package io.hipwright.worker;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

/** Puts values one after another into bytes, big-endian; texts, byte strings and lists carry their length. */
final class WireWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    WireWriter put(boolean value) {
        bytes.write(value ? 1 : 0);
        return this;
    }

    WireWriter put(int value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        return this;
    }

    WireWriter put(long value) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    WireWriter put(double value) {
        return put(Double.doubleToRawLongBits(value));
    }

    WireWriter put(Enum<?> value) {
        return put(value.name());
    }

    WireWriter put(byte[] value) {
        put(value.length);
        bytes.writeBytes(value);
        return this;
    }

    WireWriter put(String value) {
        return put(value.getBytes(StandardCharsets.UTF_8));
    }

    WireWriter put(int[] values) {
        put(values.length);
        for (int value : values) {
            put(value);
        }
        return this;
    }

    <T> WireWriter put(List<T> values, BiConsumer<WireWriter, T> element) {
        put(values.size());
        for (T value : values) {
            element.accept(this, value);
        }
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
