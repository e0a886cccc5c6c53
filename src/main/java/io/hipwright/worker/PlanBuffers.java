package io.hipwright.worker;

import io.hipwright.hip.Device;
import io.hipwright.hip.DeviceBuffer;
import io.hipwright.hip.HipException;
import io.hipwright.worker.LaunchRequest.BufferSpec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The device buffers of one request, made for it alone. */
final class PlanBuffers implements AutoCloseable {
    private static final int CHUNK = 1 << 30;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final List<BufferSpec> specs;
    private final List<DeviceBuffer> buffers = new ArrayList<>();
    /** What lies around the buffers; empty where the device guards them itself. */
    private final List<RedZones> zones = new ArrayList<>();

    /** Where outputs are kept while runs go on; empty where they need not be. */
    private final List<DeviceBuffer> kept = new ArrayList<>();

    private final SharedRegion region;
    private final PoisonPattern poison;

    private PlanBuffers(List<BufferSpec> specs, SharedRegion region, PoisonPattern poison) {
        this.specs = specs;
        this.region = region;
        this.poison = poison;
    }

    /**
     * Makes the buffers; their contents are undefined until {@link #renew()}.
     *
     * @param zoned whether red zones are needed around each
     * @param keeping whether {@link #keepOutputs()} will be called
     */
    static PlanBuffers allocate(
            Device device,
            List<BufferSpec> specs,
            boolean zoned,
            boolean keeping,
            SharedRegion region,
            PoisonPattern poison) {
        PlanBuffers plan = new PlanBuffers(specs, region, poison);
        try {
            for (BufferSpec spec : specs) {
                plan.buffers.add(zoned ? plan.zoned(device, spec) : device.allocate(spec.bytes()));
            }
            for (BufferSpec spec : specs) {
                if (keeping && spec.download()) {
                    plan.kept.add(device.allocate(spec.bytes()));
                }
            }
            return plan;
        } catch (HipException e) {
            plan.close();
            throw e;
        }
    }

    private DeviceBuffer zoned(Device device, BufferSpec spec) {
        RedZones around = RedZones.around(device, "buffer " + spec.name(), spec.bytes());
        zones.add(around);
        return around.inside();
    }

    /** Where a kernel wrote outside of its buffers, if it did. */
    Optional<String> trespass() {
        return zones.stream().map(RedZones::trespass).flatMap(Optional::stream).findFirst();
    }

    DeviceBuffer get(int index) {
        return buffers.get(index);
    }

    /** Puts the contents from before the first launch back: inputs from the region, everything else poisoned afresh. */
    void renew() {
        renew(0);
    }

    /** As {@link #renew()}, with inputs rotated, where the request allows it, in a way of its own for each number but 0. */
    void renew(int content) {
        for (int i = 0; i < buffers.size(); i++) {
            if (specs.get(i).upload()) {
                upload(i, specs.get(i).rotation() == 0 ? 0 : turn(specs.get(i), content));
            } else {
                buffers.get(i).fill(poison.next());
            }
        }
    }

    /** How far a content is rotated, in bytes: by multiples of the golden ratio, which lie far apart. */
    private static long turn(BufferSpec spec, int content) {
        long units = spec.bytes() / spec.rotation();
        return (long) (units * (content * GOLDEN % 1)) * spec.rotation();
    }

    private void upload(int index, long turn) {
        long bytes = specs.get(index).bytes();
        long place = specs.get(index).offset();
        copy(buffers.get(index), place + turn, 0, bytes - turn, DeviceBuffer::copyFrom);
        copy(buffers.get(index), place, bytes - turn, turn, DeviceBuffer::copyFrom);
    }

    /** Puts aside what {@link #download()} is to give, as later runs write over it. */
    void keepOutputs() {
        Iterator<DeviceBuffer> places = kept.iterator();
        for (int i = 0; i < buffers.size(); i++) {
            if (specs.get(i).download()) {
                places.next().copyFrom(buffers.get(i));
            }
        }
    }

    /** Copies what the request wants back into the region: what was kept, else what is there now. */
    void download() {
        Iterator<DeviceBuffer> places = kept.iterator();
        for (int i = 0; i < buffers.size(); i++) {
            if (specs.get(i).download()) {
                DeviceBuffer source = kept.isEmpty() ? buffers.get(i) : places.next();
                copy(source, specs.get(i).offset(), 0, specs.get(i).bytes(), DeviceBuffer::copyTo);
            }
        }
    }

    /** The size of all buffers together. */
    long bytes() {
        return specs.stream().mapToLong(BufferSpec::bytes).sum();
    }

    private interface Copy {
        void apply(DeviceBuffer buffer, ByteBuffer host, long offset);
    }

    /** Copies {@code bytes} between the region and a buffer. */
    private void copy(DeviceBuffer buffer, long inRegion, long inBuffer, long bytes, Copy copy) {
        for (long done = 0; done < bytes; done += CHUNK) {
            int count = (int) Math.min(CHUNK, bytes - done);
            copy.apply(buffer, region.slice(inRegion + done, count), inBuffer + done);
        }
    }

    @Override
    public void close() {
        buffers.forEach(buffer -> release(buffer::close));
        zones.forEach(around -> release(around::close));
        kept.forEach(buffer -> release(buffer::close));
    }

    /** Frees a buffer, unless the device is lost: then it refuses every call, and its memory goes with the process. */
    static void release(Runnable closing) {
        try {
            closing.run();
        } catch (HipException lost) {
            System.err.println(lost.getMessage());
        }
    }
}
