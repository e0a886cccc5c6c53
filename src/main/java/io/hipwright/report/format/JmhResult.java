package io.hipwright.report.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hipwright.run.TimingRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One result in the JSON format of JMH 1.37, key for key. What a JVM is there, is here the device; a batch is the runs that make one
 * sample. Numbers that are none stand as texts, as JMH writes them.
 *
 * @param benchmark {@code hipwright.TASK.SIDE}
 * @param params left out when empty
 */
record JmhResult(
        String jmhVersion,
        String benchmark,
        String mode,
        int threads,
        int forks,
        String jvm,
        List<String> jvmArgs,
        String jdkVersion,
        String vmName,
        String vmVersion,
        int warmupIterations,
        String warmupTime,
        int warmupBatchSize,
        int measurementIterations,
        String measurementTime,
        int measurementBatchSize,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> params,
        Metric primaryMetric,
        Map<String, Metric> secondaryMetrics) {
    private static final String VERSION = "1.37";
    private static final String AVERAGE_TIME = "avgt";
    /** JMH's words for an iteration without a length of time. */
    private static final String NO_LENGTH = "single-shot";

    /** @param scoreError half the width of the 99.9 % confidence interval */
    record Metric(
            Object score,
            Object scoreError,
            List<Object> scoreConfidence,
            Map<String, Object> scorePercentiles,
            String scoreUnit,
            List<List<Double>> rawData) {
        private static final double[] PERCENTS = {0, 50, 90, 95, 99, 99.9, 99.99, 99.999, 99.9999, 100};

        static Metric of(TimingRecord.Side side, List<List<Double>> forks) {
            Percentiles percentiles = new Percentiles(
                    side.samplesUs().stream().mapToDouble(Double::doubleValue).toArray());
            Map<String, Object> named = new LinkedHashMap<>();
            for (double percent : PERCENTS) {
                named.put(Double.toString(percent), number(percentiles.at(percent)));
            }
            return new Metric(
                    number(side.meanUs()),
                    number(side.errorUs()),
                    List.of(number(side.meanUs() - side.errorUs()), number(side.meanUs() + side.errorUs())),
                    named,
                    "us/op",
                    forks);
        }

        private static Object number(double value) {
            if (Double.isFinite(value)) {
                return value;
            }
            return Double.isNaN(value) ? "NaN" : value > 0 ? "+INF" : "-INF";
        }
    }

    /** @param sizes samples of each fork; null: one fork took all */
    static JmhResult of(
            String benchmark,
            TimingRecord.Side side,
            @Nullable List<Integer> sizes,
            String device,
            Map<String, String> params) {
        List<List<Double>> forks = forks(side.samplesUs(), sizes);
        int longest = forks.stream().mapToInt(List::size).max().orElse(0);
        return new JmhResult(
                VERSION,
                benchmark,
                AVERAGE_TIME,
                1,
                forks.size(),
                "",
                List.of(),
                "",
                device,
                "",
                0,
                NO_LENGTH,
                1,
                longest,
                NO_LENGTH,
                side.runsPerSample() == null ? 1 : side.runsPerSample(),
                params,
                Metric.of(side, forks),
                Map.of());
    }

    private static List<List<Double>> forks(List<Double> samples, @Nullable List<Integer> sizes) {
        if (sizes == null) {
            return List.of(samples);
        }
        List<List<Double>> forks = new ArrayList<>();
        int start = 0;
        for (int size : sizes) {
            int end = Math.min(samples.size(), start + size);
            forks.add(samples.subList(start, end));
            start = end;
        }
        return forks;
    }
}
