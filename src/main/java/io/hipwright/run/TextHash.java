package io.hipwright.run;

import java.nio.charset.StandardCharsets;

/** 64-bit hashes of texts, none of them 0. */
final class TextHash {
    static final long SEED = 1;
    private static final int MOST_DIGITS = 18;

    private TextHash() {}

    static long ofId(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return ofId(of(SEED, bytes), bytes, 0, bytes.length);
    }

    /**
     * Of an id with this hash: a whole number stands for itself, so that neighbours stay neighbours in a table and never collide; any
     * other text has its hash, made negative.
     */
    static long ofId(long hash, byte[] bytes, int start, int end) {
        boolean mayBeNumber = start < end && end - start <= MOST_DIGITS && (bytes[start] != '0' || end - start == 1);
        long number = 0;
        for (int at = start; mayBeNumber && at < end; at++) {
            int digit = bytes[at] - '0';
            mayBeNumber = digit >= 0 && digit <= 9;
            number = 10 * number + digit;
        }
        return mayBeNumber ? number + 1 : hash | Long.MIN_VALUE;
    }

    static long of(long seed, String text) {
        return of(seed, text.getBytes(StandardCharsets.UTF_8));
    }

    private static long of(long seed, byte[] bytes) {
        long hash = seed;
        for (byte next : bytes) {
            hash = mix(hash, next);
        }
        return finish(hash);
    }

    /** Adds a byte. */
    static long mix(long hash, byte next) {
        return (hash ^ next) * 0xFF51AFD7ED558CCDL;
    }

    /** The hash of the bytes that were mixed in. */
    static long finish(long mixed) {
        long hash = mixed(mixed);
        return hash == 0 ? 1 : hash;
    }

    /** Every bit of the result depends on every bit, as Murmur3's words are finished (A. Appleby). */
    static long mixed(long bits) {
        long once = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
        long twice = (once ^ (once >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return twice ^ (twice >>> 33);
    }
}
