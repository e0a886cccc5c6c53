package io.hipwright.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RatioTest {
    private static final double MARGIN = 0.01;

    private static double[] rounds(double center, double noise, int count, long seed) {
        Random random = new Random(seed);
        double[] rounds = new double[count];
        Arrays.setAll(rounds, i -> center * Math.exp(noise * random.nextGaussian()));
        return rounds;
    }

    @Test
    void aClearDifferenceIsDecided() {
        assertThat(Ratio.of(rounds(1.5, 0.01, 8, 1)).decide(MARGIN)).isEqualTo(Decision.FASTER);
        assertThat(Ratio.of(rounds(0.8, 0.01, 8, 2)).decide(MARGIN)).isEqualTo(Decision.SLOWER);
    }

    @Test
    void aKernelAgainstItselfIsTheSame() {
        assertThat(Ratio.of(rounds(1.0, 0.002, 20, 3)).decide(MARGIN)).isEqualTo(Decision.SAME);
    }

    @Test
    void noiseThatHidesTheAnswerIsAmbiguous() {
        assertThat(Ratio.of(new double[] {0.8, 1.5, 0.9, 1.3, 1.1}).decide(MARGIN))
                .isEqualTo(Decision.AMBIGUOUS);
        assertThat(Ratio.of(new double[] {3.0}).decide(MARGIN)).isEqualTo(Decision.AMBIGUOUS);
    }

    @Test
    void theIntervalHoldsTheTruthAboutAsOftenAsItSays() {
        int missed = 0;
        for (int seed = 0; seed < 2000; seed++) {
            Ratio ratio = Ratio.of(rounds(1.2, 0.05, 6, seed));
            if (ratio.low() > 1.2 || ratio.high() < 1.2) {
                missed++;
            }
        }
        assertThat(missed).isBetween(5, 45);
    }

    @Test
    void aSummaryGivesMedianMeanAndStudentsError() {
        Summary summary = Summary.of(List.of(1000.0, 2000.0, 3000.0, 10000.0));
        assertThat(summary.medianMicros()).isEqualTo(2.5);
        assertThat(summary.meanMicros()).isEqualTo(4.0);
        assertThat(summary.errorMicros()).isCloseTo(12.924 * 4.0825 / 2, within(0.01));
    }
}
