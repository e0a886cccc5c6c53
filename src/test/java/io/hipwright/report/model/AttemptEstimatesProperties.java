package io.hipwright.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The estimators against every possible draw, and what must hold of them. */
final class AttemptEstimatesProperties {

    @Property
    void theyAreTheMeansOverAllDraws(
            @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = 0.01, max = 100) Double> drawnSpeedups,
            @ForAll @IntRange(max = 4) int failed,
            @ForAll @IntRange(min = 1, max = 10) int wantedK) {
        double[] speedups =
                drawnSpeedups.stream().mapToDouble(Double::doubleValue).toArray();
        int attempts = failed + speedups.length;
        int k = Math.min(wantedK, attempts);
        double draws = 0;
        double passing = 0;
        double best = 0;
        for (int set = 0; set < 1 << attempts; set++) {
            if (Integer.bitCount(set) == k) {
                int drawn = set;
                double largest = IntStream.range(0, speedups.length)
                        .filter(i -> (drawn >> i & 1) == 1)
                        .mapToDouble(i -> speedups[i])
                        .max()
                        .orElse(0);
                draws++;
                passing += largest > 0 ? 1 : 0;
                best += largest;
            }
        }
        assertThat(AttemptEstimates.passAtK(attempts, speedups.length, k)).isCloseTo(passing / draws, within(1e-9));
        assertThat(AttemptEstimates.speedupAtK(attempts, speedups, k)).isCloseTo(best / passing, within(1e-6));
    }

    @Property
    void moreAttemptsNeverLowerPassAtK(
            @ForAll @IntRange(min = 2, max = 200) int attempts,
            @ForAll @IntRange(max = 200) int wantedPassed,
            @ForAll @IntRange(min = 1, max = 199) int wantedK) {
        int passed = Math.min(wantedPassed, attempts);
        int k = Math.min(wantedK, attempts - 1);
        double at = AttemptEstimates.passAtK(attempts, passed, k);
        assertThat(at).isBetween(0.0, 1.0);
        assertThat(AttemptEstimates.passAtK(attempts, passed, k + 1)).isGreaterThanOrEqualTo(at);
    }
}
