package io.hipwright.verify;

import io.hipwright.task.ElementType;
import io.hipwright.task.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NumPy's array files, format versions 1 and 2: C order, little endian. */
final class NpyFile {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern DESCRIPTION = Pattern.compile("'descr':\\s*'([^']*)'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order':\\s*True");

    private NpyFile() {}

    /**
     * The elements of a file, in native byte order.
     *
     * @throws InputException when the file is no such array, or of another type or size
     */
    static ByteBuffer read(Path file, ElementType type, long elements) {
        byte[] bytes = bytes(file);
        int headerEnd = headerEnd(file, bytes);
        String header = new String(bytes, 0, headerEnd, StandardCharsets.ISO_8859_1);
        Matcher description = DESCRIPTION.matcher(header);
        String found = description.find() ? description.group(1) : "?";
        if (FORTRAN.matcher(header).find()) {
            throw new InputException(file, 0, "is in Fortran order", "save it with numpy.ascontiguousarray");
        }
        if (!matches(found, type)) {
            throw new InputException(file, 0, "holds elements of type " + found, "save it as " + type.typeName());
        }
        long payload = bytes.length - headerEnd;
        if (payload != elements * type.bytes()) {
            throw new InputException(
                    file,
                    0,
                    "holds " + payload / type.bytes() + " elements where the argument has " + elements,
                    "make the shapes agree");
        }
        ByteBuffer buffer = ByteBuffer.allocateDirect((int) payload).order(ByteOrder.nativeOrder());
        buffer.put(0, bytes, headerEnd, (int) payload);
        return buffer;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InputException(file, 0, "cannot be read: " + e.getMessage(), "check the path");
        }
    }

    private static int headerEnd(Path file, byte[] bytes) {
        boolean magic = bytes.length > 12;
        for (int i = 0; magic && i < MAGIC.length; i++) {
            magic = bytes[i] == MAGIC[i];
        }
        if (!magic) {
            throw new InputException(file, 0, "is no .npy file", "save it with numpy.save");
        }
        ByteBuffer view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long end = bytes[6] == 1 ? 10L + (view.getShort(8) & 0xFFFF) : 12L + (view.getInt(8) & 0xFFFFFFFFL);
        if (end > bytes.length) {
            throw new InputException(file, 0, "is cut off in its header", "save it again");
        }
        return (int) end;
    }

    /** Half is NumPy's f2; bfloat16, which NumPy lacks, is saved as u2. */
    private static boolean matches(String description, ElementType type) {
        String wanted =
                switch (type) {
                    case FLOAT -> "f4";
                    case DOUBLE -> "f8";
                    case HALF -> "f2";
                    case BFLOAT16, UINT16 -> "u2";
                    case INT8 -> "i1";
                    case INT16 -> "i2";
                    case INT32 -> "i4";
                    case INT64 -> "i8";
                    case UINT8 -> "u1";
                    case UINT32 -> "u4";
                    case UINT64 -> "u8";
                    case BOOL -> "b1";
                };
        return description.length() == 3
                && description.charAt(0) != '>'
                && description.substring(1).equals(wanted);
    }
}
