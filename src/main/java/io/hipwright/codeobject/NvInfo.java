package io.hipwright.codeobject;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the sections {@code .nv.info} of a cubin, which say what its kernels need. NVIDIA documents them nowhere; the names are those that its
 * {@code cuobjdump -elf} prints, and tests hold what is read against the words of its assembler.
 */
final class NvInfo {
    static final int MAX_THREADS = 0x05;
    static final int REQUIRED_BLOCK = 0x10;
    static final int FRAME_SIZE = 0x11;
    static final int MIN_STACK_SIZE = 0x12;
    static final int ARGUMENT_BYTES = 0x19;
    static final int REGISTER_COUNT = 0x2F;
    static final int ANNOTATIONS = 0x55;

    private static final int FORMAT_SHORT = 3;
    private static final int FORMAT_SIZED = 4;

    private NvInfo() {}

    /** One attribute: its number and its words. */
    record Attribute(int id, int[] words) {
        /** A word that an attribute of this kind has. */
        int word(int index) {
            if (index >= words.length) {
                throw new CodeObjectException("its attribute " + id + " is too short");
            }
            return words[index];
        }
    }

    /** The attributes of a section in their order. */
    static List<Attribute> attributes(ByteBuffer section) {
        ByteBuffer bytes = section.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        List<Attribute> attributes = new ArrayList<>();
        try {
            while (bytes.hasRemaining()) {
                attributes.add(attribute(bytes));
            }
        } catch (BufferUnderflowException e) {
            throw new CodeObjectException("its attributes break off");
        }
        return attributes;
    }

    private static Attribute attribute(ByteBuffer bytes) {
        int format = bytes.get();
        int id = bytes.get() & 0xFF;
        int value = bytes.getShort() & 0xFFFF; // of a sized one: the bytes that follow
        if (format != FORMAT_SIZED) {
            return new Attribute(id, new int[] {format == FORMAT_SHORT ? value : value & 0xFF});
        }
        int[] words = new int[value / Integer.BYTES];
        for (int i = 0; i < words.length; i++) {
            words[i] = bytes.getInt();
        }
        for (int i = 0; i < value % Integer.BYTES; i++) {
            bytes.get();
        }
        return new Attribute(id, words);
    }
}
