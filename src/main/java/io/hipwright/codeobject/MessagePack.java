package io.hipwright.codeobject;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the part of MessagePack that AMDGPU metadata uses: maps with text keys, arrays, texts, integers, booleans and nil. Big-endian, as
 * https://github.com/msgpack/msgpack/blob/master/spec.md says. Numbers come as {@code Long}, nil as an empty text.
 */
final class MessagePack {
    private static final int DEEPEST = 32;

    private final ByteBuffer bytes;

    private MessagePack(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * The value that {@code bytes} begin with.
     *
     * @throws CodeObjectException when they are no MessagePack
     */
    static Object read(ByteBuffer bytes) {
        try {
            return new MessagePack(bytes.duplicate()).value(0);
        } catch (BufferUnderflowException e) {
            throw new CodeObjectException("its metadata break off");
        }
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw new CodeObjectException("its metadata are nested too deeply");
        }
        int type = bytes.get() & 0xFF;
        if (type < 0x80) {
            return (long) type;
        }
        if (type >= 0xE0) {
            return (long) (byte) type;
        }
        if (type < 0x90) {
            return map(type & 0x0F, depth);
        }
        if (type < 0xA0) {
            return array(type & 0x0F, depth);
        }
        return type < 0xC0 ? text(type & 0x1F) : marked(type, depth);
    }

    private Object marked(int type, int depth) {
        return switch (type) {
            case 0xC0 -> "";
            case 0xC2 -> false;
            case 0xC3 -> true;
            case 0xCC -> (long) (bytes.get() & 0xFF);
            case 0xCD -> (long) (bytes.getShort() & 0xFFFF);
            case 0xCE -> bytes.getInt() & 0xFFFF_FFFFL;
            case 0xCF, 0xD3 -> bytes.getLong();
            case 0xD0 -> (long) bytes.get();
            case 0xD1 -> (long) bytes.getShort();
            case 0xD2 -> (long) bytes.getInt();
            case 0xD9 -> text(bytes.get() & 0xFF);
            case 0xDA -> text(bytes.getShort() & 0xFFFF);
            case 0xDB -> text(bytes.getInt());
            case 0xDC -> array(bytes.getShort() & 0xFFFF, depth);
            case 0xDD -> array(bytes.getInt(), depth);
            case 0xDE -> map(bytes.getShort() & 0xFFFF, depth);
            case 0xDF -> map(bytes.getInt(), depth);
            default -> throw new CodeObjectException("its metadata hold the unknown type " + type);
        };
    }

    private String text(int length) {
        byte[] text = new byte[fitting(length)];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private List<Object> array(int size, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = fitting(size); i > 0; i--) {
            list.add(value(depth + 1));
        }
        return list;
    }

    private Map<String, Object> map(int size, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = fitting(size); i > 0; i--) {
            map.put(value(depth + 1).toString(), value(depth + 1));
        }
        return map;
    }

    /** Every element takes at least a byte, so that a forged size costs no memory. */
    private int fitting(int size) {
        if (size < 0 || size > bytes.remaining()) {
            throw new CodeObjectException("its metadata break off");
        }
        return size;
    }
}
