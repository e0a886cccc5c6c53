package io.hipwright.codeobject;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks an offload bundle as hipcc of ROCm 6 and later compresses it: the mark {@code CCOB}, a version from 1 to 3, the method, sizes, a hash, and
 * the packed bundle. See https://clang.llvm.org/docs/ClangOffloadBundler.html#compression-and-decompression.
 */
final class CompressedBundle {
    static final String MARK = "CCOB";

    /** Far more than kernels take, and little enough that a hostile file does no harm. */
    static final int MOST_BYTES = 256 << 20;

    private static final int ZLIB = 0;
    private static final int ZSTD = 1;
    private static final int STEP = 1 << 16;

    private CompressedBundle() {}

    /** The bundle in it. */
    static ByteBuffer unpacked(ByteBuffer content) {
        ByteBuffer bytes = content.slice().order(ByteOrder.LITTLE_ENDIAN);
        try {
            bytes.position(MARK.length());
            int version = bytes.getShort();
            int method = bytes.getShort();
            long size = size(version, bytes);
            bytes.getLong(); // the hash; the length and zlib's own sum show damage
            if (method == ZSTD) {
                throw new CodeObjectException(
                        "it is compressed with zstd, which is not read here", "compile it with --no-offload-compress");
            }
            if (method != ZLIB) {
                throw new CodeObjectException("it is compressed by the unknown method " + method);
            }
            return inflated(bytes, size);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new CodeObjectException("the compressed bundle breaks off");
        }
    }

    /** How many bytes it claims to unpack to. */
    private static long size(int version, ByteBuffer bytes) {
        long size =
                switch (version) {
                    case 1 -> bytes.getInt() & 0xFFFF_FFFFL;
                    case 2 -> {
                        bytes.getInt(); // the file's size
                        yield bytes.getInt() & 0xFFFF_FFFFL;
                    }
                    case 3 -> {
                        bytes.getLong();
                        yield bytes.getLong();
                    }
                    default ->
                        throw new CodeObjectException(
                                "it is a compressed bundle of version " + version + ", which is not known here",
                                "compile it with --no-offload-compress");
                };
        if (size < 0 || size > MOST_BYTES) {
            throw new CodeObjectException("it claims to unpack to more than " + MOST_BYTES / (1 << 20) + " MiB");
        }
        return size;
    }

    /** Takes no more memory than comes out, whatever the file claims. */
    private static ByteBuffer inflated(ByteBuffer packed, long size) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] step = new byte[STEP];
            while (!inflater.finished() && out.size() <= size) {
                int count = inflater.inflate(step);
                if (count == 0 && !inflater.finished()) {
                    throw new CodeObjectException("the compressed bundle breaks off");
                }
                out.write(step, 0, count);
            }
            if (out.size() != size) {
                throw new CodeObjectException("the compressed bundle does not unpack to the size that it claims");
            }
            return ByteBuffer.wrap(out.toByteArray());
        } catch (DataFormatException e) {
            throw new CodeObjectException("the compressed bundle is damaged");
        } finally {
            inflater.end();
        }
    }
}
