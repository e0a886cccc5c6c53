package io.hipwright.report.html;

import io.hipwright.bench.Conditions;
import io.hipwright.codeobject.KernelUse;
import io.hipwright.optimize.Ranking;
import io.hipwright.run.AttemptRecord;
import io.hipwright.run.Sample;
import io.hipwright.run.TimingRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of a task once it is opened.
 *
 * @param baseline lines of source
 * @param best lines of the best candidate; null when none passed
 * @param deltas see {@link SourceDiff}
 * @param timing of the best candidate; null when it was not timed
 */
record TaskDetail(
        List<String> baseline,
        @Nullable List<String> best,
        List<int[]> deltas,
        String thinking,
        List<Attempt> attempts,
        @Nullable Timing timing) {

    static TaskDetail of(Sample sample) {
        TimingRecord timing =
                Ranking.best(sample.solutionResult()).map(AttemptRecord::timing).orElse(null);
        boolean hasBest = !sample.optKernel().isEmpty();
        SourceDiff diff = SourceDiff.of(sample.codeBody(), sample.optKernel());
        return new TaskDetail(
                diff.left(),
                hasBest ? diff.right() : null,
                hasBest ? diff.deltas() : List.of(),
                sample.optThink(),
                sample.solutionResult().stream().map(Attempt::of).toList(),
                timing == null ? null : Timing.of(timing));
    }

    /** @param notes what else is known of it: tuned values, what its kernels take of a GPU */
    record Attempt(int attempt, String status, String reason, @Nullable Double speedup, List<String> notes) {
        static Attempt of(AttemptRecord attempt) {
            return new Attempt(
                    attempt.attempt(),
                    attempt.status(),
                    attempt.reason(),
                    attempt.timing() == null
                            ? null
                            : Double.valueOf(attempt.timing().speedup()),
                    Stream.concat(
                                    tuned(attempt.tuned()),
                                    attempt.kernels().stream().map(KernelUse::text))
                            .toList());
        }

        private static Stream<String> tuned(@Nullable Map<String, Long> values) {
            return values == null
                    ? Stream.empty()
                    : Stream.of(values.entrySet().stream()
                            .map(value -> value.getKey() + " = " + value.getValue())
                            .collect(Collectors.joining(", ", "tuned: ", "")));
        }
    }

    /**
     * Raw samples in microseconds, in the order of time, and how they were taken; see {@link TimingRecord}.
     */
    record Timing(
            List<BigDecimal> baseline,
            List<BigDecimal> candidate,
            @Nullable List<Integer> forks,
            @Nullable String stopped,
            @Nullable Double launchFloorUs,
            TimingRecord.@Nullable Light light,
            @Nullable Conditions conditions) {
        private static final MathContext FIVE_DIGITS = new MathContext(5);

        static Timing of(TimingRecord timing) {
            return new Timing(
                    rounded(timing.baseline().samplesUs()),
                    rounded(timing.candidate().samplesUs()),
                    timing.forks(),
                    timing.stopped(),
                    timing.launchFloorUs(),
                    timing.light(),
                    timing.conditions());
        }

        /** More digits would only make the file larger. */
        private static List<BigDecimal> rounded(List<Double> values) {
            return values.stream()
                    .map(value -> BigDecimal.valueOf(value).round(FIVE_DIGITS).stripTrailingZeros())
                    .toList();
        }
    }
}
