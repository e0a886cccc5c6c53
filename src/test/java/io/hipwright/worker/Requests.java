package io.hipwright.worker;

import io.hipwright.worker.LaunchRequest.BufferSpec;
import io.hipwright.worker.LaunchRequest.Launch;
import io.hipwright.worker.LaunchRequest.Placement;
import io.hipwright.worker.LaunchRequest.Schedule;
import io.hipwright.worker.LaunchRequest.Timing;
import io.hipwright.worker.LaunchRequest.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests with one launch of a kernel {@code (int* out, int n)} or {@code (const int* in, int* out, int n)}, four blocks of 64 threads. */
final class Requests {
    static final int COUNT = 256;
    static final int BYTES = COUNT * Integer.BYTES;
    static final int OUT_OFFSET = 4096;
    static final int REGION_BYTES = 2 * OUT_OFFSET;
    /** Far more than any machine needs; a kernel that is meant to hang gets less. */
    static final Worker.Limits PATIENT = new Worker.Limits(600, 600);

    private static final BufferSpec IN = new BufferSpec("in", BYTES, 0, true, true, 0);
    private static final BufferSpec OUT = new BufferSpec("out", BYTES, OUT_OFFSET, false, true, 0);

    private Requests() {}

    static LaunchRequest writing(Path module, String kernel) {
        return request(module, kernel, List.of(OUT), null);
    }

    static LaunchRequest copying(Path module, String kernel) {
        return request(module, kernel, List.of(IN, OUT), null);
    }

    static LaunchRequest timed(Path module, String kernel, Timing timing) {
        return request(module, kernel, List.of(IN, OUT), timing);
    }

    static LaunchRequest request(Path module, String kernel, List<BufferSpec> buffers, @Nullable Timing timing) {
        List<Value> arguments = new ArrayList<>();
        for (int i = 0; i < buffers.size(); i++) {
            arguments.add(new Value.Buffer(i));
        }
        byte[] count = ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(COUNT)
                .array();
        arguments.add(new Value.Bytes(count));
        Launch launch = new Launch(kernel, arguments, new int[] {4, 1, 1}, new int[] {64, 1, 1}, 0);
        return new LaunchRequest(module, buffers, List.of(launch), new Schedule(0), Placement.END_GUARDED, timing);
    }

    /** Runs a request whose inputs are 0, 1, 2 ... */
    static LaunchOutcome run(Worker worker, LaunchRequest request, Worker.Limits limits) {
        worker.reserve(REGION_BYTES);
        ByteBuffer in = worker.region(0, BYTES);
        for (int i = 0; i < COUNT; i++) {
            in.putInt(i);
        }
        return worker.run(request, limits);
    }

    static int[] output(Worker worker) {
        int[] values = new int[COUNT];
        worker.region(OUT_OFFSET, BYTES).asIntBuffer().get(values);
        return values;
    }
}
