package io.hipwright.worker;

import io.hipwright.hip.Device;
import io.hipwright.hip.DeviceBuffer;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A buffer on a GPU between two zones that a kernel has no business in. Their contents are drawn anew for each and compared after the run,
 * so a write near the buffer shows; read as numbers they are mostly NaN or far off. The zone before it has another length each time, so
 * that addresses change. (On the processor, the runtime has guard pages and canaries of its own.)
 */
final class RedZones implements AutoCloseable {
    /** Strides of a wrong index seldom reach further. */
    private static final int LEAST_BYTES = 64 << 10;

    /** How buffers of GPUs are aligned at least. */
    private static final int ALIGNMENT = 256;

    private static final int PLACES = 64;
    private static final SplittableRandom RANDOM = new SplittableRandom();

    private final String name;
    private final DeviceBuffer whole;
    private final DeviceBuffer inside;
    private final ByteBuffer before;
    private final ByteBuffer after;

    private RedZones(String name, DeviceBuffer whole, int before, long bytes) {
        this.name = name;
        this.whole = whole;
        this.inside = whole.part(before, bytes);
        this.before = canary(before);
        this.after = canary((int) (whole.bytes() - before - bytes));
    }

    /** @param bytes of the buffer in the middle */
    static RedZones around(Device device, String name, long bytes) {
        int before = LEAST_BYTES + ALIGNMENT * RANDOM.nextInt(PLACES);
        RedZones zones = new RedZones(name, device.allocate(before + bytes + LEAST_BYTES), before, bytes);
        zones.whole.copyFrom(zones.before.duplicate(), 0);
        zones.whole.copyFrom(zones.after.duplicate(), before + bytes);
        return zones;
    }

    /** Words of two bytes whose upper bits are those of a NaN in every floating-point type. */
    private static ByteBuffer canary(int bytes) {
        ByteBuffer canary = ByteBuffer.allocateDirect(bytes).order(java.nio.ByteOrder.nativeOrder());
        for (int i = 0; i + 1 < bytes; i += 2) {
            canary.putShort(i, (short) (RANDOM.nextInt() | 0x7FF1));
        }
        return canary;
    }

    /** What a kernel is given. */
    DeviceBuffer inside() {
        return inside;
    }

    /** The buffer with its zones, for tests to trespass in. */
    DeviceBuffer whole() {
        return whole;
    }

    /** Where in it the buffer begins. */
    int start() {
        return before.capacity();
    }

    /** Which of the zones was written to, and where; empty when none was. */
    Optional<String> trespass() {
        int early = mismatch(before, 0);
        if (early >= 0) {
            return Optional.of("a write " + (before.capacity() - early) + " bytes before the start of " + name);
        }
        int late = mismatch(after, before.capacity() + inside.bytes());
        return late < 0
                ? Optional.empty()
                : Optional.of("a write " + late + " bytes after the end of " + name + ", which has " + inside.bytes()
                        + " bytes");
    }

    private int mismatch(ByteBuffer expected, long offset) {
        ByteBuffer found = ByteBuffer.allocateDirect(expected.capacity());
        whole.copyTo(found.duplicate(), offset);
        return expected.duplicate().clear().mismatch(found);
    }

    @Override
    public void close() {
        whole.close();
    }
}
