package io.hipwright.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The estimators against values worked out by hand. */
final class AttemptEstimatesTest {

    @Test
    void passAtOneIsTheShareThatPassed() {
        assertThat(AttemptEstimates.passAtK(5, 2, 1)).isCloseTo(0.4, within(1e-12));
        assertThat(AttemptEstimates.passAtK(7, 0, 1)).isZero();
    }

    @Test
    void passAtTwoOfFiveCountsThePairsThatFailBoth() {
        // of 10 pairs, 3 hold none of the 2 that passed
        assertThat(AttemptEstimates.passAtK(5, 2, 2)).isCloseTo(0.7, within(1e-12));
        assertThat(AttemptEstimates.passAtK(5, 4, 2)).isEqualTo(1);
    }

    @Test
    void speedupAtKIsTheMeanOfTheBestOfEachDrawGivenThatOnePassed() {
        double[] speedups = {4, 2};
        // three attempts, one of them failed: single draws that passed give 2 and 4
        assertThat(AttemptEstimates.speedupAtK(3, speedups, 1)).isCloseTo(3, within(1e-12));
        // pairs: failed and 2, failed and 4, 2 and 4
        assertThat(AttemptEstimates.speedupAtK(3, speedups, 2)).isCloseTo(10.0 / 3, within(1e-12));
        assertThat(AttemptEstimates.speedupAtK(3, speedups, 3)).isCloseTo(4, within(1e-12));
        // four attempts, two failed: of the pairs with one that passed, 2 have 2 as their best and 3 have 4
        assertThat(AttemptEstimates.speedupAtK(4, speedups, 2)).isCloseTo(16.0 / 5, within(1e-12));
    }
}
