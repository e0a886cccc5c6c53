package io.hipwright.verify;

import io.hipwright.task.Argument;
import io.hipwright.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a task's buffers lie in the region shared with a worker, for one set of sizes.
 *
 * @param slots one per buffer argument, in order
 * @param bytes the region's whole size
 */
record RegionLayout(List<Slot> slots, long bytes) {
    private static final long PAGE = 4096;

    /** One buffer: its size is at least one byte, as an empty allocation has no address. */
    record Slot(Argument.Buffer argument, long elements, long offset, int bytes) {}

    /** @throws ArithmeticException when a buffer has a negative size or does not fit into 2 GiB */
    static RegionLayout of(Task task, Map<String, Long> params) {
        List<Slot> slots = new ArrayList<>();
        long offset = 0;
        for (Argument.Buffer buffer : task.buffers()) {
            long elements = buffer.elements(params);
            if (elements < 0) {
                throw new ArithmeticException("buffer " + buffer.name() + " has " + elements + " elements");
            }
            int bytes = Math.toIntExact(
                    Math.max(1, Math.multiplyExact(elements, buffer.type().bytes())));
            slots.add(new Slot(buffer, elements, offset, bytes));
            offset += (bytes + PAGE - 1) / PAGE * PAGE;
        }
        return new RegionLayout(List.copyOf(slots), offset);
    }
}
