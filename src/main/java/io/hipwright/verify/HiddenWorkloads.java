package io.hipwright.verify;

import io.hipwright.task.SizeRange;
import io.hipwright.task.Task;
import io.hipwright.task.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Workloads whose sizes are drawn in secret from the task's {@code hidden_sizes}, so that a candidate that knows the listed sizes gains
 * nothing. A task that names no such ranges has none.
 */
final class HiddenWorkloads {
    private static final int COUNT = 2;

    private HiddenWorkloads() {}

    static List<Workload> draw(Task task, long secret) {
        if (task.hiddenSizes().isEmpty()) {
            return List.of();
        }
        SeedSequence seeds = new SeedSequence(~secret);
        List<Workload> drawn = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Map<String, Long> params = new LinkedHashMap<>(task.params());
            task.hiddenSizes().forEach((name, range) -> params.put(name, pick(range, seeds)));
            drawn.add(new Workload(params, false));
        }
        return drawn;
    }

    private static long pick(SizeRange range, SeedSequence seeds) {
        return range.at(seeds.below(range.count()));
    }
}
