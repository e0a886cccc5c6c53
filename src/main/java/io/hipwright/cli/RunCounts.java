package io.hipwright.cli;

import io.hipwright.run.ResultRecord;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the samples that a process has finished came to. */
final class RunCounts {
    private final Map<String, Integer> byStatus = new TreeMap<>();
    private double bestSpeedup;
    private double costUsd;

    void add(ResultRecord record) {
        byStatus.merge(record.status(), 1, Integer::sum);
        bestSpeedup = Math.max(bestSpeedup, record.speedup() == null ? 0 : record.speedup());
        costUsd += record.costUsd();
    }

    /** Such as {@code passed 12, wrong_output 1, best 3.20x, $0.0210}. */
    String text() {
        String counts = byStatus.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return counts
                + (bestSpeedup > 0 ? String.format(Locale.ROOT, ", best %.2fx", bestSpeedup) : "")
                + (costUsd > 0 ? String.format(Locale.ROOT, ", $%.4f", costUsd) : "");
    }
}
