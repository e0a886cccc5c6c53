package io.hipwright.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What kernels print: standard output goes to a file, of which each request's part is read back, up to a limit. */
final class PrintedText implements AutoCloseable {
    private static final int LIMIT = 16 * 1024;

    private final RandomAccessFile file;
    private long begin;

    PrintedText(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
    }

    /** What is printed from now on belongs to the next request. */
    void begin() throws IOException {
        begin = file.length();
    }

    /** The first bytes printed since {@link #begin()}, and how many more there were. */
    String text() throws IOException {
        long printed = file.length() - begin;
        byte[] kept = new byte[(int) Math.max(0, Math.min(printed, LIMIT))];
        file.seek(begin);
        file.readFully(kept);
        String text = new String(kept, StandardCharsets.UTF_8);
        return printed > kept.length ? text + "\n(" + (printed - kept.length) + " bytes more)" : text;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
