package io.hipwright.codeobject;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The notes of an ELF file: each an owner, a type and contents, filled up to a multiple of 4 bytes. */
final class ElfNotes {
    private ElfNotes() {}

    /** The contents of the first one of this owner and type. */
    static Optional<ByteBuffer> find(ByteBuffer notes, String owner, int type) {
        while (notes.remaining() >= 12) {
            int nameBytes = notes.getInt();
            int contentBytes = notes.getInt();
            int noteType = notes.getInt();
            ByteBuffer name = take(notes, nameBytes);
            ByteBuffer content = take(notes, contentBytes);
            String text = StandardCharsets.UTF_8.decode(name).toString();
            if (noteType == type && text.equals(owner + "\0")) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }

    /** The next bytes of a note, and what fills them up to a multiple of 4. */
    private static ByteBuffer take(ByteBuffer notes, int count) {
        if (count < 0 || count > notes.remaining()) {
            throw new CodeObjectException("its notes break off");
        }
        ByteBuffer taken = notes.slice(notes.position(), count).order(ByteOrder.LITTLE_ENDIAN);
        notes.position(Math.min(notes.limit(), notes.position() + (count + 3) / 4 * 4));
        return taken;
    }
}
