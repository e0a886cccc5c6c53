package io.hipwright.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TotalsTest {
    private static final List<TaskRow> ROWS = List.of(
            Rows.passed("a", 8, "compile_error"),
            Rows.passed("b", 2),
            Rows.passed("c", 0.5),
            Rows.failed("d", "compile_error", "wrong_output"),
            Rows.failed("e", "compile_error", "rejected"));

    @Test
    void failuresEnterNoMean() {
        Totals totals = Totals.of(ROWS);
        assertThat(totals.geometricMean()).isCloseTo(2, within(1e-12));
        assertThat(totals.median()).isCloseTo(2, within(1e-12));
        Totals withoutFailures = Totals.of(ROWS.subList(0, 3));
        assertThat(totals.geometricMean()).isEqualTo(withoutFailures.geometricMean());
    }

    @Test
    void fastPIsAShareOfAllTasksAndStrict() {
        assertThat(Totals.of(ROWS).fastP())
                .containsExactly(
                        new FastShare(0.5, 0.4),
                        new FastShare(0.8, 0.4),
                        new FastShare(1, 0.4),
                        new FastShare(1.5, 0.4),
                        new FastShare(2, 0.2));
    }

    @Test
    void whatPassedWhatCompiledAndWhatFailedIsCounted() {
        Totals totals = Totals.of(ROWS);
        assertThat(totals.passed()).isEqualTo(3);
        assertThat(totals.compiled()).isEqualTo(4);
        assertThat(totals.faster()).isEqualTo(2);
        assertThat(totals.verdicts()).isEqualTo(Map.of("passed", 3, "wrong_output", 1, "rejected", 1));
        assertThat(totals.failures()).isEqualTo(Map.of("compile_error", 3, "wrong_output", 1, "rejected", 1));
    }

    @Test
    void passAtKTakesTheTasksWithThatManyAttempts() {
        List<AtAttempts> at = Totals.of(ROWS).atK();
        assertThat(at).extracting(AtAttempts::k).containsExactly(1, 2);
        assertThat(at).extracting(AtAttempts::tasks).containsExactly(5, 3);
        assertThat(at.get(0).pass()).isCloseTo((0.5 + 1 + 1) / 5, within(1e-12));
        assertThat(at.get(1).pass()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(at.get(1).speedup()).isCloseTo(8, within(1e-12));
    }

    @Test
    void whatIsUnfinishedOrTheMachinesFaultEntersNoTotal() {
        List<TaskRow> more = List.of(ROWS.get(0), Rows.unfinished("f"), Rows.failed("g", "infra_error"));
        Totals totals = Totals.of(more);
        assertThat(totals.tasks()).isEqualTo(3);
        assertThat(totals.unfinished()).isEqualTo(1);
        assertThat(totals.faulty()).isEqualTo(1);
        assertThat(totals.counted()).isEqualTo(1);
        assertThat(totals.geometricMean()).isCloseTo(8, within(1e-12));
        assertThat(totals.verdicts()).containsOnlyKeys("passed");
    }

    @Test
    void costIsSpreadOverWhatBecameFaster() {
        Totals totals = Totals.of(ROWS);
        assertThat(totals.spending()).isEqualTo(new Spending(300L, 250L, 1.5));
        assertThat(totals.costPerFaster()).isCloseTo(0.75, within(1e-12));
        assertThat(Totals.of(ROWS.subList(3, 5)).costPerFaster()).isNull();
    }

    @Test
    void nothingHasNoMeanAndNoShare() {
        Totals totals = Totals.of(List.of());
        assertThat(totals.geometricMean()).isNull();
        assertThat(totals.fastP()).isEmpty();
        assertThat(totals.atK()).isEmpty();
    }
}
