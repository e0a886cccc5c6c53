package io.hipwright.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Reads a stream to its end, because its writer would lock up otherwise, and keeps only the last lines. */
final class LastLines {
    private static final int MOST_LINES = 60;
    private static final int MOST_BYTES = 400;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Consumer<String> listener;
    private final byte[] current = new byte[MOST_BYTES];
    private int length;

    /** @param listener is told every line, cut as those that are kept */
    LastLines(Consumer<String> listener) {
        this.listener = listener;
    }

    /** Reads until the stream ends or breaks. */
    void drain(InputStream stream) {
        byte[] chunk = new byte[8192];
        try {
            for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
                take(chunk, count);
            }
        } catch (IOException ended) {
            // a killed process ends its stream this way
        }
        endLine();
    }

    /** A copy of what is kept, oldest first. */
    synchronized List<String> lines() {
        return new ArrayList<>(lines);
    }

    private void take(byte[] chunk, int count) {
        for (int i = 0; i < count; i++) {
            if (chunk[i] == '\n') {
                endLine();
            } else if (length < MOST_BYTES) {
                current[length++] = chunk[i];
            }
        }
    }

    private synchronized void endLine() {
        if (length > 0) {
            String line = new String(current, 0, length, StandardCharsets.UTF_8);
            lines.addLast(line);
            listener.accept(line);
            length = 0;
        }
        if (lines.size() > MOST_LINES) {
            lines.removeFirst();
        }
    }
}
