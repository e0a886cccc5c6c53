package io.hipwright.run;

import io.hipwright.bench.Comparison;
import io.hipwright.bench.Summary;
import java.util.List;

/** A timing in the shape of the files and of {@code bench --json}. */
public record TimingRecord(
        Side baseline, Side candidate, double speedup, double speedupLow, double speedupHigh, String decision) {

    /** One side; {@code samplesUs} holds every raw sample. */
    public record Side(double medianUs, double meanUs, double errorUs, int samples, List<Double> samplesUs) {
        static Side of(Summary summary, List<Double> nanos) {
            return new Side(
                    summary.medianMicros(),
                    summary.meanMicros(),
                    summary.errorMicros(),
                    summary.samples(),
                    nanos.stream().map(value -> value / 1000).toList());
        }
    }

    public static TimingRecord of(Comparison comparison) {
        return new TimingRecord(
                Side.of(comparison.baseline(), comparison.baselineNanos()),
                Side.of(comparison.candidate(), comparison.candidateNanos()),
                comparison.ratio().speedup(),
                comparison.ratio().low(),
                comparison.ratio().high(),
                comparison.decision().code());
    }
}
