package io.hipwright.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a stream to its end, but keeps only its first and last bytes, so that an endless printer costs no memory. */
public final class BoundedText {
    private static final int HALF = 32 * 1024;

    private final byte[] head = new byte[HALF];
    private final byte[] tail = new byte[HALF];
    private long total;

    /** Reads to the end. */
    public void drain(InputStream stream) throws IOException {
        byte[] chunk = new byte[8192];
        for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
            append(chunk, count);
        }
    }

    /** The stream broke off, as it does when its process is killed. */
    synchronized void end() {
        byte[] note = "\n(output breaks off here)\n".getBytes(StandardCharsets.UTF_8);
        append(note, note.length);
    }

    private synchronized void append(byte[] chunk, int count) {
        for (int i = 0; i < count; i++, total++) {
            if (total < HALF) {
                head[(int) total] = chunk[i];
            } else {
                tail[(int) (total % HALF)] = chunk[i];
            }
        }
    }

    /** What was kept, with a note where something was left out. */
    public synchronized String text() {
        if (total <= HALF) {
            return new String(head, 0, (int) total, StandardCharsets.UTF_8);
        }
        int kept = (int) Math.min(total - HALF, HALF);
        byte[] last = new byte[kept];
        for (int i = 0; i < kept; i++) {
            last[i] = tail[(int) ((total - kept + i) % HALF)];
        }
        String gap = total > 2L * HALF ? "\n... (" + (total - 2L * HALF) + " bytes left out)\n" : "";
        return new String(Arrays.copyOf(head, HALF), StandardCharsets.UTF_8)
                + gap
                + new String(last, StandardCharsets.UTF_8);
    }
}
