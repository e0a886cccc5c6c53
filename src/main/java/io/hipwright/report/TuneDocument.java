package io.hipwright.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hipwright.run.TimingRecord;
import io.hipwright.task.Task;
import io.hipwright.tune.Dimension;
import io.hipwright.tune.Measurement;
import io.hipwright.tune.TuneResult;
import io.hipwright.verify.Backend;
import io.hipwright.verify.Candidate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code tune --json} prints.
 *
 * @param size configurations in the space
 * @param complete whether all of them were measured
 * @param refused the fastest ones that did not pass their verification
 * @param best null when none is right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TuneDocument(
        String task,
        String candidate,
        String backend,
        String device,
        List<Dimension> dimensions,
        long size,
        boolean complete,
        List<Measured> measurements,
        List<Refused> refused,
        @Nullable Best best) {
    public TuneDocument {
        dimensions = List.copyOf(dimensions);
        measurements = List.copyOf(measurements);
        refused = List.copyOf(refused);
    }

    /** A configuration, quickly measured. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Measured(
            Map<String, Long> configuration,
            String status,
            String reason,
            @Nullable Double speedup,
            @Nullable Double medianUs) {
        static Measured of(Measurement measurement) {
            return new Measured(
                    measurement.configuration(),
                    measurement.status(),
                    measurement.reason(),
                    measurement.speedup(),
                    measurement.medianUs());
        }
    }

    /** A configuration whose verdict is not {@code passed}. */
    public record Refused(Map<String, Long> configuration, String status, String reason) {}

    /**
     * The chosen one.
     *
     * @param timing against the task's baseline
     * @param overDefault against the default configuration; null when it is that
     * @param source its text
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Best(
            Map<String, Long> configuration,
            @Nullable TimingRecord timing,
            @Nullable TimingRecord overDefault,
            String source) {
        static Best of(TuneResult.Best best) {
            return new Best(
                    best.configuration().values(),
                    best.evaluation().comparison().map(TimingRecord::of).orElse(null),
                    best.overDefault().map(TimingRecord::of).orElse(null),
                    best.source());
        }
    }

    public static TuneDocument of(Task task, Backend backend, Candidate candidate, TuneResult result) {
        return new TuneDocument(
                task.name(),
                candidate.name(),
                backend.name(),
                backend.device(),
                result.dimensions(),
                result.size(),
                result.complete(),
                result.measurements().stream().map(Measured::of).toList(),
                result.refused().stream()
                        .map(refused -> new Refused(
                                refused.configuration().values(),
                                refused.evaluation().verdict().status().code(),
                                refused.evaluation().verdict().reason()))
                        .toList(),
                result.best().map(Best::of).orElse(null));
    }
}
