package io.hipwright.run;

import java.nio.charset.StandardCharsets;

/** An ASCII text of at most eight characters as one word, the first one lowest. */
record ShortText(long word, int length) {
    static ShortText of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return new ShortText(Words.of(bytes).at(0, bytes.length), bytes.length);
    }

    /** Whether it is what lies there. */
    boolean isAt(int place, Words words) {
        return words.at(place, length) == word;
    }
}
