package io.hipwright.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hipwright.bench.Comparison;
import io.hipwright.bench.Conditions;
import io.hipwright.bench.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A timing in the shape of the files and of {@code bench --json}. What is null was not known, as in files of earlier versions.
 *
 * @param forks how many samples of each side each fork gave; their sum is the number of samples of a side
 * @param stopped {@code tight}, {@code stable} or {@code limit}
 * @param launchFloorUs what a kernel takes that does nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimingRecord(
        Side baseline,
        Side candidate,
        double speedup,
        double speedupLow,
        double speedupHigh,
        String decision,
        @Nullable List<Integer> forks,
        @Nullable String stopped,
        @Nullable Double launchFloorUs,
        @Nullable Light light,
        @Nullable Conditions conditions) {

    /** One side; {@code samplesUs} holds every raw sample in the order of time, each the mean of {@code runsPerSample} runs. */
    public record Side(
            double medianUs,
            double meanUs,
            double errorUs,
            int samples,
            List<Double> samplesUs,
            @Nullable Integer runsPerSample) {
        static Side of(Times times) {
            return new Side(
                    times.summary().medianMicros(),
                    times.summary().meanMicros(),
                    times.summary().errorMicros(),
                    times.summary().samples(),
                    times.nanos().stream().map(value -> value / 1000).toList(),
                    times.runsPerSample());
        }
    }

    /**
     * How near to the device's speed.
     *
     * @param bytes that must be moved
     * @param flops that must be done; null when the task does not tell
     * @param boundUs what the device would need for both at its sustained rates
     * @param boundBy {@code bandwidth} or {@code compute}
     * @param share the bound over the candidate's median time
     * @param baselineShare the same of the baseline
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Light(
            long bytes, @Nullable Long flops, double boundUs, String boundBy, double share, double baselineShare) {
        static Light of(io.hipwright.bench.Light light) {
            return new Light(
                    light.bytes(),
                    light.flops(),
                    light.boundNanos() / 1000,
                    light.bound().code(),
                    light.share(),
                    light.baselineShare());
        }
    }

    public static TimingRecord of(Comparison comparison) {
        return new TimingRecord(
                Side.of(comparison.baseline()),
                Side.of(comparison.candidate()),
                comparison.ratio().speedup(),
                comparison.ratio().low(),
                comparison.ratio().high(),
                comparison.decision().code(),
                comparison.forks(),
                comparison.stopped().code(),
                comparison.surroundings().floorNanos() / 1000,
                Light.of(comparison.surroundings().light()),
                comparison.surroundings().conditions());
    }
}
