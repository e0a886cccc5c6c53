package io.hipwright.tune;

import io.hipwright.bench.Comparison;
import io.hipwright.bench.Evaluation;
import java.util.List;
import java.util.Optional;

/**
 * What a search came to.
 *
 * @param size configurations in the space
 * @param complete whether all of them were measured
 * @param measurements every one, in the order measured
 * @param refused those that were fastest, but did not pass their verification
 * @param best verified in full; empty when none is right
 */
public record TuneResult(
        List<Dimension> dimensions,
        long size,
        boolean complete,
        List<Measurement> measurements,
        List<Refused> refused,
        Optional<Best> best) {
    public TuneResult {
        dimensions = List.copyOf(dimensions);
        measurements = List.copyOf(measurements);
        refused = List.copyOf(refused);
    }

    /** A configuration whose verdict is not {@code passed}. */
    public record Refused(Configuration configuration, Evaluation evaluation) {}

    /**
     * The chosen configuration.
     *
     * @param source its text: a candidate like any other
     * @param evaluation its verdict, and its timing against the task's baseline
     * @param overDefault its timing against the default configuration; empty when it is that, or that one is not right
     */
    public record Best(
            Configuration configuration, String source, Evaluation evaluation, Optional<Comparison> overDefault) {}
}
