package io.hipwright.codeobject;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the code objects out of what clang-offload-bundler made, as https://clang.llvm.org/docs/ClangOffloadBundler.html describes: a mark, the number
 * of entries, and for each its offset, size and target.
 */
final class OffloadBundle {
    private static final String MARK = "__CLANG_OFFLOAD_BUNDLE__";
    private static final int MOST_ENTRIES = 1000;

    private OffloadBundle() {}

    /** The ELF files in it, or the content itself when that is one. */
    static List<ByteBuffer> entries(ByteBuffer content) {
        if (ElfFile.isElf(content)) {
            return List.of(content);
        }
        ByteBuffer bundle = begins(content, CompressedBundle.MARK) ? CompressedBundle.unpacked(content) : content;
        if (!begins(bundle, MARK)) {
            throw new CodeObjectException("it is neither a HIP source nor a code object nor a bundle of them");
        }
        return read(bundle.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    }

    private static List<ByteBuffer> read(ByteBuffer bundle) {
        try {
            bundle.position(MARK.length());
            long count = bundle.getLong();
            if (count < 0 || count > MOST_ENTRIES) {
                throw new CodeObjectException("it claims to hold " + count + " code objects");
            }
            List<ByteBuffer> found = new ArrayList<>();
            for (long i = 0; i < count; i++) {
                int offset = Math.toIntExact(bundle.getLong());
                int size = Math.toIntExact(bundle.getLong());
                int nameBytes = Math.toIntExact(bundle.getLong());
                bundle.position(bundle.position() + nameBytes);
                ByteBuffer entry = bundle.slice(offset, size);
                if (ElfFile.isElf(entry)) { // the host's entry is empty
                    found.add(entry);
                }
            }
            return found;
        } catch (ArithmeticException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | BufferUnderflowException e) {
            throw new CodeObjectException("the bundle breaks off");
        }
    }

    static boolean isCodeObject(ByteBuffer content) {
        return ElfFile.isElf(content) || begins(content, MARK) || begins(content, CompressedBundle.MARK);
    }

    private static boolean begins(ByteBuffer content, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.US_ASCII);
        if (content.remaining() < wanted.length) {
            return false;
        }
        byte[] found = new byte[wanted.length];
        content.duplicate().get(found);
        return Arrays.equals(wanted, found);
    }
}
