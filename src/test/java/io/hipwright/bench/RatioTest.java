package io.hipwright.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RatioTest {

    private static double[] forks(double center, double noise, int count, long seed) {
        Random random = new Random(seed);
        double[] forks = new double[count];
        Arrays.setAll(forks, i -> Math.log(center) + noise * random.nextGaussian());
        return forks;
    }

    @Test
    void aClearDifferenceIsDecided() {
        assertThat(Ratio.of(forks(1.5, 0.01, 5, 1)).decide()).isEqualTo(Decision.FASTER);
        assertThat(Ratio.of(forks(0.8, 0.01, 5, 2)).decide()).isEqualTo(Decision.SLOWER);
    }

    @Test
    void aKernelAgainstItselfIsTheSame() {
        assertThat(Ratio.of(forks(1.0, 0.002, 5, 3)).decide()).isEqualTo(Decision.SAME);
    }

    @Test
    void noiseThatHidesTheAnswerIsAmbiguous() {
        assertThat(Ratio.of(new double[] {-0.2, 0.4, -0.1, 0.3, 0.1}).decide()).isEqualTo(Decision.AMBIGUOUS);
        assertThat(Ratio.of(new double[] {Math.log(3)}).decide()).isEqualTo(Decision.AMBIGUOUS);
    }

    @Test
    void theIntervalHoldsTheTruthAboutAsOftenAsItSays() {
        assertThat(missed(5)).isBetween(5, 35);
        assertThat(missed(8)).isBetween(10, 50);
        assertThat(missed(16)).isBetween(10, 50);
    }

    private static int missed(int forks) {
        int missed = 0;
        for (int seed = 0; seed < 2000; seed++) {
            Ratio ratio = Ratio.of(forks(1.2, 0.05, forks, seed));
            if (ratio.low() > 1.2 || ratio.high() < 1.2) {
                missed++;
            }
        }
        return missed;
    }

    @Test
    void oneForkThatIsDisturbedFromBeginningToEndDecidesNothing() {
        Ratio ratio = Ratio.of(new double[] {-0.05, -0.051, 0.5, -0.049, -0.05, -0.052, -0.048, -0.05, -0.05, -0.051});
        assertThat(ratio.decide()).isEqualTo(Decision.SLOWER);
        assertThat(ratio.speedup()).isBetween(0.945, 0.955);
    }

    @Test
    void aFifthOfForksWithUnluckyMemoryHidesNoDifference() {
        int slower = 0;
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            double[] forks = forks(0.95, 0.012, 16, seed);
            forks[0] += 0.12 + 0.2 * random.nextDouble();
            forks[1] += 0.12 + 0.2 * random.nextDouble();
            forks[2] -= 0.12 + 0.2 * random.nextDouble();
            slower += Ratio.of(forks).decide() == Decision.SLOWER ? 1 : 0;
        }
        assertThat(slower).isGreaterThan(475);
    }

    @Test
    void forksThatAgreeExactlyAreNotTakenForCertainty() {
        Ratio ratio = Ratio.of(new double[] {0, 0, 0});
        assertThat(ratio.low()).isLessThan(0.999);
        assertThat(ratio.high()).isGreaterThan(1.001);
    }

    @Test
    void aSummaryGivesMedianMeanAndStudentsError() {
        Summary summary = Summary.of(List.of(1000.0, 2000.0, 3000.0, 10000.0));
        assertThat(summary.medianMicros()).isEqualTo(2.5);
        assertThat(summary.meanMicros()).isEqualTo(4.0);
        assertThat(summary.errorMicros()).isCloseTo(12.924 * 4.0825 / 2, within(0.01));
    }
}
