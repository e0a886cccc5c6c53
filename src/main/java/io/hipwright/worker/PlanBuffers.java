package io.hipwright.worker;

import io.hipwright.hip.Device;
import io.hipwright.hip.DeviceBuffer;
import io.hipwright.hip.HipException;
import io.hipwright.worker.LaunchRequest.BufferSpec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The device buffers of one request, made for it alone. */
final class PlanBuffers implements AutoCloseable {
    private static final int CHUNK = 1 << 30;

    private final List<BufferSpec> specs;
    private final List<DeviceBuffer> buffers = new ArrayList<>();
    private final SharedRegion region;
    private final PoisonPattern poison;

    private PlanBuffers(List<BufferSpec> specs, SharedRegion region, PoisonPattern poison) {
        this.specs = specs;
        this.region = region;
        this.poison = poison;
    }

    /** Makes the buffers; their contents are undefined until {@link #renew()}. */
    static PlanBuffers allocate(Device device, List<BufferSpec> specs, SharedRegion region, PoisonPattern poison) {
        PlanBuffers plan = new PlanBuffers(specs, region, poison);
        try {
            for (BufferSpec spec : specs) {
                plan.buffers.add(device.allocate(spec.bytes()));
            }
            return plan;
        } catch (HipException e) {
            plan.close();
            throw e;
        }
    }

    DeviceBuffer get(int index) {
        return buffers.get(index);
    }

    /** Puts the contents from before the first launch back: inputs from the region, everything else poisoned afresh. */
    void renew() {
        for (int i = 0; i < buffers.size(); i++) {
            if (specs.get(i).upload()) {
                transfer(i, DeviceBuffer::copyFrom);
            } else {
                buffers.get(i).fill(poison.next());
            }
        }
    }

    /** Copies what the request wants back into the region. */
    void download() {
        for (int i = 0; i < buffers.size(); i++) {
            if (specs.get(i).download()) {
                transfer(i, DeviceBuffer::copyTo);
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

    private void transfer(int index, Copy copy) {
        BufferSpec spec = specs.get(index);
        for (long done = 0; done < spec.bytes(); done += CHUNK) {
            int count = (int) Math.min(CHUNK, spec.bytes() - done);
            copy.apply(buffers.get(index), region.slice(spec.offset() + done, count), done);
        }
    }

    @Override
    public void close() {
        buffers.forEach(PlanBuffers::release);
    }

    /** Frees a buffer, unless the device is lost: then it refuses every call, and its memory goes with the process. */
    static void release(DeviceBuffer buffer) {
        try {
            buffer.close();
        } catch (HipException lost) {
            System.err.println(lost.getMessage());
        }
    }
}
