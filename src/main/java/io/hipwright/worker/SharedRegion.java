package io.hipwright.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A file that coordinator and worker both map: the contents of buffers go through it without being copied into the pipe. */
final class SharedRegion implements AutoCloseable {
    private static final int MAX_MAPPINGS = 256;

    private final RandomAccessFile file;
    /** By offset; buffers lie apart, so there is one mapping for each. */
    private final Map<Long, MappedByteBuffer> mappings = new HashMap<>();

    private long bytes;

    private SharedRegion(RandomAccessFile file) throws IOException {
        this.file = file;
        this.bytes = file.length();
    }

    /** Opens the file, which is made when it is not there. */
    static SharedRegion open(Path path) throws IOException {
        return new SharedRegion(new RandomAccessFile(path.toFile(), "rw"));
    }

    long bytes() {
        return bytes;
    }

    /** The file's size as the system has it, which a hostile process may have changed. */
    long actualBytes() throws IOException {
        return file.length();
    }

    /** Makes the file larger; its pages take no memory before they are written to. */
    void grow(long size) throws IOException {
        file.setLength(size);
        noteSize(size);
    }

    /** The other side has made the file larger. */
    void noteSize(long size) {
        if (size != bytes) {
            mappings.clear();
            bytes = size;
        }
    }

    /** The bytes [offset, offset + count) in native order, valid until the size changes. */
    ByteBuffer slice(long offset, int count) {
        Objects.checkFromIndexSize(offset, count, bytes);
        if (mappings.size() >= MAX_MAPPINGS) {
            mappings.clear();
        }
        MappedByteBuffer mapping = mappings.get(offset);
        if (mapping == null || mapping.capacity() < count) {
            mapping = map(offset, count);
            mappings.put(offset, mapping);
        }
        return mapping.duplicate().limit(count).slice().order(ByteOrder.nativeOrder());
    }

    private MappedByteBuffer map(long offset, int count) {
        try {
            return file.getChannel().map(FileChannel.MapMode.READ_WRITE, offset, count);
        } catch (IOException e) {
            throw new WorkerUnavailableException("the region shared with a worker cannot be mapped: " + e.getMessage());
        }
    }

    /** Gives the memory back at once, although mappings live until they are collected. */
    void discard() throws IOException {
        file.setLength(0);
        noteSize(0);
        close();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
