package io.hipwright.verify;

import io.hipwright.task.ElementType;
import io.hipwright.task.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** NumPy's array files, format versions 1 to 3: C order, little endian. */
final class NpyFile {
    private static final int ALIGNMENT = 64;

    private NpyFile() {}

    /**
     * The elements of a file, in native byte order.
     *
     * @throws InputException when the file is no such array, or of another type or shape
     */
    static ByteBuffer read(Path file, ElementType type, List<Long> shape) {
        byte[] bytes = bytes(file);
        NpyHeader header = NpyHeader.parse(file, bytes);
        if (!header.shape().equals(shape)) {
            throw new InputException(
                    file, 0, "has the shape " + header.shape() + ", but the argument " + shape, "make them the same");
        }
        return elements(file, bytes, header, type);
    }

    /** As above, of any shape with that many elements. */
    static ByteBuffer read(Path file, ElementType type, long elements) {
        byte[] bytes = bytes(file);
        NpyHeader header = NpyHeader.parse(file, bytes);
        if (header.elements() != elements) {
            throw new InputException(
                    file,
                    0,
                    "holds " + header.elements() + " elements, but the argument has " + elements,
                    "make the shapes the same");
        }
        return elements(file, bytes, header, type);
    }

    private static ByteBuffer elements(Path file, byte[] bytes, NpyHeader header, ElementType type) {
        if (!header.holds(type)) {
            throw new InputException(
                    file,
                    0,
                    "holds elements of type " + header.description(),
                    "save it as " + NpyHeader.description(type));
        }
        long wanted = header.elements() * type.bytes();
        if (bytes.length - header.end() != wanted) {
            throw new InputException(
                    file,
                    0,
                    "has " + (bytes.length - header.end()) + " bytes of data where its header promises " + wanted,
                    "save it again");
        }
        ByteBuffer buffer = ByteBuffer.allocateDirect((int) wanted).order(ByteOrder.nativeOrder());
        return buffer.put(0, bytes, header.end(), (int) wanted);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new InputException(file, 0, "no such file", "check the name");
        } catch (IOException unreadable) {
            throw new InputException(file, 0, "cannot be read: " + unreadable.getMessage(), "check its permissions");
        } catch (OutOfMemoryError tooLarge) {
            throw new InputException(file, 0, "larger than 2 GiB or the memory", "give a smaller array");
        }
    }

    /** Writes an array in format version 1; the elements are taken from the start of the buffer, in native byte order. */
    static void write(Path file, ElementType type, List<Long> shape, ByteBuffer elements) throws IOException {
        String sizes = shape.stream().map(size -> size + ",").collect(Collectors.joining(" "));
        String text =
                "{'descr': '" + NpyHeader.description(type) + "', 'fortran_order': False, 'shape': (" + sizes + "), }";
        int length = NpyHeader.PREFIX + text.length() + 1;
        String padding = " ".repeat((ALIGNMENT - length % ALIGNMENT) % ALIGNMENT);
        byte[] header = (text + padding + "\n").getBytes(StandardCharsets.ISO_8859_1);
        try (OutputStream output = Files.newOutputStream(file);
                WritableByteChannel channel = Channels.newChannel(output)) {
            output.write(NpyHeader.MAGIC);
            output.write(new byte[] {1, 0, (byte) header.length, (byte) (header.length >>> 8)});
            output.write(header);
            long count = shape.stream().reduce(1L, Math::multiplyExact);
            ByteBuffer bytes = elements.slice(0, Math.toIntExact(count * type.bytes()));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }
}
