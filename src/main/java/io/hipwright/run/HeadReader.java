package io.hipwright.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Goes once through the bytes that a line begins with; made for many lines one after another. */
final class HeadReader {
    /** What a head takes at most, in bytes; a longer one is parsed with its line. */
    private static final int LONGEST = 256;

    private final byte[] head = new byte[LONGEST];
    private int length;
    private int at;
    private int textStart;
    private long hash;

    /** Begins with another line. */
    void begin(ByteBuffer bytes, int start, int end) {
        length = Math.min(LONGEST, end - start);
        bytes.get(start, head, 0, length);
        at = 0;
    }

    /** Passes over the wanted bytes, if they come next. */
    boolean skip(byte[] wanted) {
        int end = at + wanted.length;
        boolean there = end <= length && Arrays.equals(wanted, 0, wanted.length, head, at, end);
        at = there ? end : at;
        return there;
    }

    /** Passes over a text up to the mark and over the mark, hashing it; false when it has no end here, or holds escapes. */
    boolean text(char mark, long seed) {
        byte[] bytes = head;
        int end = length;
        int place = at;
        long mixed = seed;
        while (place < end && bytes[place] != mark && bytes[place] != '\\') {
            mixed = TextHash.mix(mixed, bytes[place++]);
        }
        textStart = at;
        at = place + 1;
        hash = TextHash.finish(mixed);
        return place < end && bytes[place] == mark;
    }

    /** The last text as an id; its seed was {@link TextHash#SEED}. */
    long id() {
        return TextHash.ofId(hash, head, textStart, at - 1);
    }

    /** The hash of the last text. */
    long hash() {
        return hash;
    }

    /** Whether the last text is this one. */
    boolean isText(byte[] wanted) {
        return Arrays.equals(wanted, 0, wanted.length, head, textStart, at - 1);
    }

    /** The last text. */
    String text() {
        return new String(head, textStart, at - 1 - textStart, StandardCharsets.UTF_8);
    }
}
