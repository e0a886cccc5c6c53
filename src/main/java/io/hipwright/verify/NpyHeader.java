package io.hipwright.verify;

import io.hipwright.task.ElementType;
import io.hipwright.task.InputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the head of an {@code .npy} file says.
 *
 * @param description the element type as NumPy writes it, such as {@code <f4}
 * @param shape the dimensions in C order; empty for a single number
 * @param end where the elements begin in the file
 */
record NpyHeader(String description, List<Long> shape, int end) {
    static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    /** Magic, version and the length of the header in version 1. */
    static final int PREFIX = 10;

    private static final Pattern DESCRIPTION = Pattern.compile("'descr':\\s*'([^']{1,16})'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order':\\s*True");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([0-9, L]*)\\)");

    NpyHeader {
        shape = List.copyOf(shape);
    }

    /** @throws InputException when it is no such file, or one in Fortran order */
    static NpyHeader parse(Path file, byte[] bytes) {
        if (bytes.length < PREFIX + 2 || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new InputException(file, 0, "not an .npy file", "save it with numpy.save");
        }
        ByteBuffer view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean isShort = bytes[MAGIC.length] == 1;
        int start = isShort ? PREFIX : PREFIX + 2;
        long end = start + (isShort ? view.getShort(8) & 0xFFFFL : view.getInt(8) & 0xFFFFFFFFL);
        if (end > bytes.length) {
            throw new InputException(file, 0, "ends within its header", "save it again");
        }
        String text = new String(bytes, start, (int) end - start, StandardCharsets.ISO_8859_1);
        Matcher description = DESCRIPTION.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!description.find() || !shape.find()) {
            throw new InputException(file, 0, "no plain array of numbers", "save one array of numbers with numpy.save");
        }
        NpyHeader header = new NpyHeader(description.group(1), dimensions(file, shape.group(1)), (int) end);
        if (FORTRAN.matcher(text).find() && header.shape.size() > 1) {
            throw new InputException(file, 0, "in Fortran order", "save it with numpy.ascontiguousarray");
        }
        return header;
    }

    private static List<Long> dimensions(Path file, String text) {
        try {
            List<Long> dimensions = Arrays.stream(text.replace("L", "").split(","))
                    .filter(size -> !size.isBlank())
                    .map(size -> Long.parseLong(size.strip()))
                    .toList();
            if (product(dimensions) <= Integer.MAX_VALUE) {
                return dimensions;
            }
        } catch (NumberFormatException | ArithmeticException wrong) {
            // Reported below, like an array that no buffer holds.
        }
        throw new InputException(file, 0, "of the shape (" + text + "), which cannot be read", "save a smaller array");
    }

    long elements() {
        return product(shape);
    }

    private static long product(List<Long> sizes) {
        return sizes.stream().reduce(1L, Math::multiplyExact);
    }

    boolean holds(ElementType type) {
        String wanted = description(type);
        return description.length() == 3
                && description.charAt(0) != '>'
                && description.substring(1).equals(wanted.substring(1));
    }

    /** A type as NumPy writes it; bfloat16, which NumPy lacks, is saved as its bits. */
    static String description(ElementType type) {
        return switch (type) {
            case FLOAT -> "<f4";
            case DOUBLE -> "<f8";
            case HALF -> "<f2";
            case BFLOAT16, UINT16 -> "<u2";
            case INT8 -> "|i1";
            case INT16 -> "<i2";
            case INT32 -> "<i4";
            case INT64 -> "<i8";
            case UINT8 -> "|u1";
            case UINT32 -> "<u4";
            case UINT64 -> "<u8";
            case BOOL -> "|b1";
        };
    }
}
