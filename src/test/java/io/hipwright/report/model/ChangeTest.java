package io.hipwright.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hipwright.report.model.Change.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChangeTest {

    @Test
    void aDifferenceCountsBeyondTheIntervalOfTheRatioOnly() {
        assertThat(between(Rows.passed("a", 2), Rows.passed("a", 2.1)).kind()).isEqualTo(Kind.WITHIN_NOISE);
        assertThat(between(Rows.passed("a", 2), Rows.passed("a", 2.3)).kind()).isEqualTo(Kind.FASTER);
        assertThat(between(Rows.passed("a", 2.3), Rows.passed("a", 2)).kind()).isEqualTo(Kind.SLOWER);
    }

    @Test
    void theErrorsOfBothTimingsAddUpInQuadrature() {
        Change change = between(Rows.passed("a", 2), Rows.passed("a", 3));
        assertThat(change.ratio()).isNotNull();
        assertThat(change.ratio().speedup()).isCloseTo(1.5, within(1e-12));
        double error = Math.exp(Math.sqrt(2) * Math.log(1.05));
        assertThat(change.ratio().low()).isCloseTo(1.5 / error, within(1e-12));
        assertThat(change.ratio().high()).isCloseTo(1.5 * error, within(1e-12));
    }

    @Test
    void withoutAnIntervalNothingIsBeyondNoise() {
        TaskRow old = Rows.passed("a", 2);
        TaskRow unknown = new TaskRow(
                "a",
                "a",
                "passed",
                "",
                null,
                null,
                new Speedup(50, null, null, null),
                null,
                old.attempts(),
                old.spending(),
                0,
                0);
        assertThat(between(old, unknown).kind()).isEqualTo(Kind.WITHIN_NOISE);
    }

    @Test
    void verdictsThatChangeAreChanges() {
        assertThat(between(Rows.failed("a", "crashed"), Rows.passed("a", 2)).kind())
                .isEqualTo(Kind.PASSES_NOW);
        assertThat(between(Rows.passed("a", 2), Rows.failed("a", "crashed")).kind())
                .isEqualTo(Kind.PASSES_NO_LONGER);
        assertThat(between(Rows.failed("a", "crashed"), Rows.failed("a", "data_race"))
                        .kind())
                .isEqualTo(Kind.FAILS_IN_BOTH);
        assertThat(between(Rows.passed("a", 2), Rows.unfinished("a")).kind()).isEqualTo(Kind.NOT_IN_BOTH);
        assertThat(Change.between(Optional.empty(), Optional.of(Rows.passed("a", 2)))
                        .kind())
                .isEqualTo(Kind.NOT_IN_BOTH);
    }

    private static Change between(TaskRow first, TaskRow later) {
        return Change.between(Optional.of(first), Optional.of(later));
    }
}
