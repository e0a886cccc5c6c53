package io.hipwright.hip;

import static io.hipwright.hip.HipLibrary.check;

import io.hipwright.hip.binding.Hip;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** Memory on the device. Freed on close. */
public final class DeviceBuffer implements AutoCloseable {
    private final BytePointer start;
    private final long bytes;
    private final boolean owner;

    private DeviceBuffer(BytePointer start, long bytes, boolean owner) {
        this.start = start;
        this.bytes = bytes;
        this.owner = owner;
    }

    static DeviceBuffer allocate(long bytes) {
        try (PointerPointer<Pointer> result = new PointerPointer<>(1)) {
            check(Hip.hipMalloc(result, bytes), "hipMalloc(" + bytes + ")");
            return new DeviceBuffer(new BytePointer(result.get(0)), bytes, true);
        }
    }

    /** A part of this buffer, which has to live longer; closing the part does nothing. */
    public DeviceBuffer part(long offset, long count) {
        return new DeviceBuffer(at(offset, count), count, false);
    }

    /** Its size in bytes. */
    public long bytes() {
        return bytes;
    }

    /** Copies what remains of {@code host}, a direct buffer, to {@code offset}; returns when it is there. */
    public void copyFrom(ByteBuffer host, long offset) {
        Pointer target = at(offset, host.remaining());
        check(Hip.hipMemcpyHtoD(target, new BytePointer(host), host.remaining()), "hipMemcpyHtoD");
    }

    /** Copies the whole contents of another buffer of this size, on the device. */
    public void copyFrom(DeviceBuffer other) {
        check(Hip.hipMemcpyDtoD(start, other.start, Math.min(bytes, other.bytes)), "hipMemcpyDtoD");
        check(Hip.hipDeviceSynchronize(), "hipDeviceSynchronize");
    }

    /** Fills what remains of {@code host}, a direct buffer, with the contents from {@code offset}; returns when they are there. */
    public void copyTo(ByteBuffer host, long offset) {
        Pointer source = at(offset, host.remaining());
        check(Hip.hipMemcpyDtoH(new BytePointer(host), source, host.remaining()), "hipMemcpyDtoH");
    }

    /** Fills the whole buffer with one byte. */
    public void fill(byte value) {
        check(Hip.hipMemset(start, value, bytes), "hipMemset");
    }

    /** Fills the whole buffer with a pattern of two bytes, in native order. */
    public void fill(short pattern) {
        check(Hip.hipMemsetD16(start, pattern, bytes / 2), "hipMemsetD16");
        if (bytes % 2 == 1) {
            check(Hip.hipMemset(at(bytes - 1, 1), pattern & 0xFF, 1), "hipMemset");
        }
    }

    /** The device's address of the first byte. */
    long address() {
        return start.address();
    }

    private BytePointer at(long offset, long count) {
        Objects.checkFromIndexSize(offset, count, bytes);
        return start.getPointer(offset);
    }

    @Override
    public void close() {
        if (owner) {
            check(Hip.hipFree(start), "hipFree");
        }
    }
}
