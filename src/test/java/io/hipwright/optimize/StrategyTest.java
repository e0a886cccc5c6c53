package io.hipwright.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.run.AttemptRecord;
import io.hipwright.run.TimingRecord;
import io.hipwright.run.TimingRecord.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What prompts show, and when a sample is finished. */
final class StrategyTest {

    /** Attempts in order; a positive number is the speedup of one that passed, any other one failed. */
    private static List<AttemptRecord> attempts(double... speedups) {
        List<AttemptRecord> attempts = new ArrayList<>();
        for (double speedup : speedups) {
            Side side = new Side(1, 1, 0, 1, List.of(1.0), 1);
            TimingRecord timing = speedup > 0
                    ? new TimingRecord(side, side, speedup, speedup, speedup, "faster", null, null, null, null, null)
                    : null;
            String status = speedup > 0 ? "passed" : "wrong_output";
            attempts.add(new AttemptRecord(
                    attempts.size() + 1, "candidate.hip", status, "", List.of(), timing, 0, 0, null, null, List.of()));
        }
        return attempts;
    }

    private static List<Integer> shown(Strategy strategy, double... speedups) {
        return strategy.shown(attempts(speedups), 7).stream()
                .map(AttemptRecord::attempt)
                .toList();
    }

    @Test
    void refineShowsTheBestAndTheLast() {
        assertThat(shown(Strategy.REFINE)).isEmpty();
        assertThat(shown(Strategy.REFINE, 0, 0)).containsExactly(2);
        assertThat(shown(Strategy.REFINE, 1.5, 3, 2, 0)).containsExactly(2, 4);
        assertThat(shown(Strategy.REFINE, 1.5, 3)).containsExactly(2);
    }

    @Test
    void bestOfShowsNothing() {
        assertThat(shown(Strategy.BEST_OF, 1, 2, 0)).isEmpty();
    }

    @Property
    void evolveShowsAtMostTwoAndTheSameOnesForTheSameSeed(
            @ForAll @Size(max = 12) List<@DoubleRange(min = -1, max = 4) Double> speedups, @ForAll long seed) {
        List<AttemptRecord> attempts =
                attempts(speedups.stream().mapToDouble(Double::doubleValue).toArray());
        List<AttemptRecord> shown = Strategy.EVOLVE.shown(attempts, seed);
        assertThat(shown).hasSizeLessThanOrEqualTo(2).isSubsetOf(attempts).doesNotHaveDuplicates();
        assertThat(shown.isEmpty()).isEqualTo(attempts.isEmpty());
        assertThat(Strategy.EVOLVE.shown(attempts, seed)).isEqualTo(shown);
    }

    @Test
    void evolvePrefersWhatPassedAndAmongThatTheFaster() {
        List<AttemptRecord> attempts = attempts(0, 0, 1.1, 0, 5, 1.2);
        int[] chosen = new int[7];
        for (int seed = 0; seed < 500; seed++) {
            Strategy.EVOLVE.shown(attempts, seed).forEach(parent -> chosen[parent.attempt()]++);
        }
        assertThat(chosen[5]).isGreaterThan(chosen[6]);
        assertThat(chosen[6]).isGreaterThan(chosen[3]);
        assertThat(chosen[3]).isGreaterThan(chosen[1]);
    }

    @Test
    void aGoalIsReachedByAttemptsSpeedupOrPatience() {
        Goal attemptsOnly = new Goal(3, OptionalDouble.empty(), OptionalInt.empty());
        assertThat(attemptsOnly.isReachedBy(attempts(9, 9))).isFalse();
        assertThat(attemptsOnly.isReachedBy(attempts(0, 0, 0))).isTrue();
        Goal twice = new Goal(9, OptionalDouble.of(2), OptionalInt.empty());
        assertThat(twice.isReachedBy(attempts(1.9, 0))).isFalse();
        assertThat(twice.isReachedBy(attempts(0, 2, 1))).isTrue();
        Goal patient = new Goal(9, OptionalDouble.empty(), OptionalInt.of(2));
        assertThat(patient.isReachedBy(attempts(0))).isFalse();
        assertThat(patient.isReachedBy(attempts(0, 0))).isTrue();
        assertThat(patient.isReachedBy(attempts(0, 1.5, 1.4))).isFalse();
        assertThat(patient.isReachedBy(attempts(0, 1.5, 1.4, 0))).isTrue();
    }

    @Test
    void aBudgetOfMoneyIsKeptOverAllThatIsSpent() {
        RunBudget budget = new RunBudget(OptionalDouble.of(1), OptionalDouble.empty());
        budget.spend(0.6);
        assertThat(budget.exhausted()).isEmpty();
        budget.spend(0.4);
        assertThat(budget.exhausted()).hasValueSatisfying(why -> assertThat(why).contains("--max-cost"));
    }
}
