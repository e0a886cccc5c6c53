package io.hipwright.run;

import java.nio.charset.StandardCharsets;

/** 64-bit hashes of texts, eight bytes at a time; none of them is 0. */
final class TextHash {
    private static final long SEED = 1;
    private static final int MOST_DIGITS = 18;

    private TextHash() {}

    static long ofId(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return ofId(Words.of(bytes), 0, bytes.length);
    }

    /**
     * Of an id: a whole number stands for itself, so that neighbours stay neighbours in a table and never collide; any other text has its
     * hash, made negative.
     */
    static long ofId(Words words, int start, int end) {
        boolean mayBeNumber =
                start < end && end - start <= MOST_DIGITS && (words.byteAt(start) != '0' || end - start == 1);
        long number = 0;
        for (int at = start; mayBeNumber && at < end; at++) {
            int digit = words.byteAt(at) - '0';
            mayBeNumber = digit >= 0 && digit <= 9;
            number = 10 * number + digit;
        }
        return mayBeNumber ? number + 1 : of(SEED, words, start, end) | Long.MIN_VALUE;
    }

    static long of(long seed, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(seed, Words.of(bytes), 0, bytes.length);
    }

    static long of(long seed, Words words, int start, int end) {
        long hash = seed;
        int at = start;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = mix(hash, words.at(at));
        }
        hash = mixed(mix(mix(hash, words.at(at, end - at)), end - start));
        return hash == 0 ? 1 : hash;
    }

    /** Adds a word; the high bits, which alone know of the word's high bits, come down for the next one. */
    private static long mix(long hash, long word) {
        long product = (hash ^ word) * 0xFF51AFD7ED558CCDL;
        return product ^ (product >>> 32);
    }

    /** Every bit of the result depends on every bit, as Murmur3's words are finished (A. Appleby). */
    static long mixed(long bits) {
        long once = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
        long twice = (once ^ (once >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return twice ^ (twice >>> 33);
    }
}
