package io.hipwright.run;

import java.nio.charset.StandardCharsets;

/** Goes once through the bytes that a line begins with, eight at a time; made for many lines one after another. */
final class HeadReader {
    /** What a head takes at most, in bytes; a longer one is parsed with its line. */
    private static final int LONGEST = 256;

    private static final long BACKSLASHES = ByteMatch.eight('\\');

    private Words words = new Words(0);
    private int end;
    private int at;
    private int textStart;
    private int textEnd;

    /** Begins with another line. */
    void begin(Words words, int start, int end) {
        this.words = words;
        this.end = Math.min(end, start + LONGEST);
        at = start;
    }

    /** Passes over the wanted text, if it comes next. */
    boolean skip(ShortText wanted) {
        boolean there = at + wanted.length() <= end && wanted.isAt(at, words);
        at += there ? wanted.length() : 0;
        return there;
    }

    /** Passes over a text up to the mark and over the mark; false when it has no end here, or holds escapes. */
    boolean text(char mark) {
        long marks = ByteMatch.eight(mark);
        int place = at;
        long found = 0;
        while (place < end && found == 0) {
            long word = words.at(place);
            found = ByteMatch.of(word, marks) | ByteMatch.of(word, BACKSLASHES);
            place += Long.BYTES;
        }
        textStart = at;
        textEnd = found == 0 ? end : place - Long.BYTES + ByteMatch.first(found);
        at = textEnd + 1;
        return textEnd < end && words.byteAt(textEnd) == mark;
    }

    /** The last text as an id. */
    long id() {
        return TextHash.ofId(words, textStart, textEnd);
    }

    /** The hash of the last text. */
    long hash(long seed) {
        return TextHash.of(seed, words, textStart, textEnd);
    }

    /** Whether the last text is this one. */
    boolean isText(ShortText wanted) {
        return textEnd - textStart == wanted.length() && wanted.isAt(textStart, words);
    }

    /** The last text. */
    String text() {
        return new String(words.bytes(textStart, textEnd), StandardCharsets.UTF_8);
    }
}
