package io.hipwright.hip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/** The values for one kernel's parameters, in native memory. Reusable for any number of launches until closed. */
public final class KernelArguments implements AutoCloseable {
    private static final int SLOT = 16; // keeps every value aligned for any scalar type

    private final BytePointer values;
    private final PointerPointer<BytePointer> pointers;

    private KernelArguments(List<byte[]> arguments) {
        int count = arguments.size();
        values = new BytePointer((long) SLOT * Math.max(1, count));
        pointers = new PointerPointer<>(Math.max(1, count));
        for (int i = 0; i < count; i++) {
            BytePointer slot = values.getPointer((long) i * SLOT);
            slot.put(arguments.get(i));
            pointers.put(i, slot);
        }
    }

    PointerPointer<BytePointer> pointers() {
        return pointers;
    }

    @Override
    public void close() {
        pointers.close();
        values.close();
    }

    /** Collects values in the order of the kernel's parameters. */
    public static final class Builder {
        private final List<byte[]> arguments = new ArrayList<>();

        /** The address of a buffer. */
        public Builder add(DeviceBuffer buffer) {
            byte[] bytes = new byte[Long.BYTES];
            ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).putLong(buffer.address());
            arguments.add(bytes);
            return this;
        }

        /** The bytes of a number in native order, 1 to 16 of them. */
        public Builder add(byte[] value) {
            if (value.length < 1 || value.length > SLOT) {
                throw new IllegalArgumentException("an argument has 1 to " + SLOT + " bytes, not " + value.length);
            }
            arguments.add(value.clone());
            return this;
        }

        public KernelArguments build() {
            return new KernelArguments(arguments);
        }
    }
}
