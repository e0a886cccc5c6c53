package io.hipwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.bench.SyntheticMachine.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often the rule is wrong, and how often it sees what is there, on samples of machines whose faults are known. */
final class DecisionRuleTest {
    private static final int COMPARISONS = 300;
    private static final int ROUNDS = 12;

    enum Machine {
        QUIET(new Faults(0.005, 0, 0, 0, 0, 0.001, 0)),
        NOISY(new Faults(0.05, 0, 0, 0, 0, 0.003, 0)),
        DRIFTING(new Faults(0.02, 0, 0.01, 0, 0, 0.003, 0)),
        DISTURBED(new Faults(0.02, 0, 0, 0.15, 0, 0.003, 0)),
        WITH_TWO_CLOCKS(new Faults(0.01, 0, 0, 0, 0.2, 0.003, 0)),
        WITH_MEMORY(new Faults(0.03, 0.95, 0, 0, 0, 0.003, 0)),
        UNLIKE_FROM_START_TO_START(new Faults(0.01, 0, 0, 0, 0, 0.01, 0)),
        WITH_A_CORE_THAT_IS_FREE_AT_TIMES(new Faults(0.02, 0, 0, 0, 0, 0.003, 1)),
        BAD_IN_EVERY_WAY(new Faults(0.02, 0.8, 0.005, 0.1, 0.1, 0.005, 0));

        private final Faults faults;

        Machine(Faults faults) {
            this.faults = faults;
        }
    }

    /** How many of many timings end in one of these decisions. */
    private static int count(Machine machine, double slowdown, BenchOptions options, Decision... decisions) {
        int count = 0;
        for (int seed = 1; seed <= COMPARISONS; seed++) {
            Decision decision = new SyntheticMachine(machine.faults, slowdown, seed)
                    .compare(options.forks(), ROUNDS, options.maxError())
                    .decide();
            for (Decision wanted : decisions) {
                count += decision == wanted ? 1 : 0;
            }
        }
        return count;
    }

    @ParameterizedTest
    @EnumSource
    void aKernelAgainstItselfIsCalledFasterOrSlowerNoMoreOftenThanStated(Machine machine) {
        int careful = count(machine, 1, BenchOptions.careful(), Decision.FASTER, Decision.SLOWER);
        assertThat(careful).isLessThanOrEqualTo((int) (Defaults.FALSE_CALLS * COMPARISONS));
        int quick = count(machine, 1, BenchOptions.quick(), Decision.FASTER, Decision.SLOWER);
        assertThat(quick).isLessThanOrEqualTo((int) (Defaults.FALSE_CALLS * COMPARISONS));
    }

    @ParameterizedTest
    @EnumSource
    void fivePercentMoreWorkIsSeen(Machine machine) {
        int seen = count(machine, 1.05, BenchOptions.careful(), Decision.SLOWER);
        assertThat(seen).isGreaterThanOrEqualTo(COMPARISONS * 9 / 10);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSlowerIsNeverCalledFaster(Machine machine) {
        assertThat(count(machine, 1.03, BenchOptions.careful(), Decision.FASTER))
                .isZero();
    }

    @Test
    void onAQuietMachineAKernelIsTheSameAsItself() {
        int same = count(Machine.QUIET, 1, BenchOptions.careful(), Decision.SAME);
        assertThat(same).isGreaterThanOrEqualTo(COMPARISONS * 9 / 10);
    }

    @Test
    void aPreciseForkEndsEarlyAndANoisyOneTakesItsTime() {
        Fork precise = new SyntheticMachine(new Faults(0.0005, 0, 0, 0, 0, 0, 0), 1, 1).fork(0, 1000, 0.005);
        assertThat(precise.settled()).isTrue();
        assertThat(precise.rounds().size()).isLessThan(10);
        Fork noisy = new SyntheticMachine(new Faults(0.2, 0, 0, 0, 0, 0, 0), 1, 1).fork(0, 30, 0.005);
        assertThat(noisy.settled()).isFalse();
        assertThat(noisy.rounds()).hasSize(30);
    }

    @Test
    void whatRoundsHaveInCommonWithTheOneBeforeWidensTheirError() {
        double[] apart = {1, -1, 1, -1, 1, -1, 1, -1};
        double[] alike = {1, 1, 1, 1, -1, -1, -1, -1};
        assertThat(Precision.error(alike)).isGreaterThan(1.5 * Precision.error(apart));
    }
}
