package io.hipwright.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.SmallTask;
import io.hipwright.task.TaskLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchTest {
    private static final String WIDE = "// @tune A 1 2 4 8 16 32\n// @tune B 1 2 4 8 16 32\n// @tune C 1 2 4 8 16 32\n"
            + "// @tune D 1 2 4 8 16 32\n// @tune E 1 2 4 8 16 32\n";

    @TempDir
    private Path folder;

    private TuneSpace space(String tunables) {
        return TuneSpace.of(
                TaskLoader.load(new SmallTask(folder).folder()), tunables + SmallTask.kernel("2 * x[i]"), false);
    }

    /** Scores by a formula. */
    private static final class Formula implements Search.Measurer {
        private final ToDoubleFunction<Configuration> formula;
        private final int most;
        private final Map<Configuration, Double> scores = new LinkedHashMap<>();

        Formula(ToDoubleFunction<Configuration> formula, int most) {
            this.formula = formula;
            this.most = most;
        }

        @Override
        public double score(Configuration configuration) {
            return scores.computeIfAbsent(configuration, formula::applyAsDouble);
        }

        @Override
        public boolean mayGoOn() {
            return scores.size() < most;
        }

        double best() {
            return scores.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
        }
    }

    /** 1 at A=8 B=2 C=16 D=1 E=4, less with every doubling away from it; half of all is invalid, as with real kernels. */
    private static double hill(Configuration at) {
        long product = at.value("A") * at.value("B") * at.value("C");
        boolean invalid = product > 1024 || at.value("E") > 16;
        double distance = away(at, "A", 8) + away(at, "B", 2) + away(at, "C", 16) + away(at, "D", 1) + away(at, "E", 4);
        return invalid ? 0 : 1 / (1 + distance);
    }

    private static double away(Configuration at, String name, long from) {
        return Math.abs(Long.numberOfTrailingZeros(at.value(name)) - Long.numberOfTrailingZeros(from));
    }

    @Test
    void theExhaustiveSearchMeasuresAll() {
        TuneSpace space = space("// @tune A 1 2 4\n// @tune B 1 2\n");
        Formula formula = new Formula(configuration -> 1, 100);
        Search.exhaustive().run(space, formula);
        assertThat(formula.scores).hasSize(6);
    }

    @Test
    void theExhaustiveSearchStopsWhenItIsTold() {
        Formula formula = new Formula(configuration -> 1, 4);
        Search.exhaustive().run(space("// @tune A 1 2 4\n// @tune B 1 2\n"), formula);
        assertThat(formula.scores).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theLocalSearchFindsThePeakAmongThousandsInAFewHundred(long seed) {
        TuneSpace space = space(WIDE);
        assertThat(space.size()).isEqualTo(7776);
        Formula formula = new Formula(SearchTest::hill, 300);
        new IteratedLocalSearch(seed).run(space, formula);
        assertThat(formula.scores).hasSizeLessThanOrEqualTo(300);
        assertThat(formula.best()).isEqualTo(1);
    }

    /** The default is on a small hill of its own; the peak lies where no climb from there leads. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theLocalSearchLeavesAHillThatIsNotTheHighest(long seed) {
        ToDoubleFunction<Configuration> hills = at -> {
            double near = 0.5 - 0.1 * (away(at, "A", 1) + away(at, "B", 1) + away(at, "C", 1));
            double far = 1 - 0.2 * (away(at, "A", 32) + away(at, "B", 32) + away(at, "C", 32));
            return Math.max(0, Math.max(near, far));
        };
        TuneSpace space = space("// @tune A 1 2 4 8 16 32\n// @tune B 1 2 4 8 16 32\n// @tune C 1 2 4 8 16 32\n");
        Formula formula = new Formula(hills, 200);
        new IteratedLocalSearch(seed).run(space, formula);
        assertThat(formula.best()).isEqualTo(1);
    }

    @Test
    void theLocalSearchEndsWhenThereIsNothingNew() {
        Formula formula = new Formula(configuration -> 1, 1000);
        new IteratedLocalSearch(1).run(space("// @tune A 1 2 4\n// @tune B 1 2\n"), formula);
        assertThat(formula.scores).hasSize(6);
    }

    @Test
    void theSameSeedMakesTheSameSearch() {
        Formula first = new Formula(SearchTest::hill, 50);
        Formula second = new Formula(SearchTest::hill, 50);
        new IteratedLocalSearch(7).run(space(WIDE), first);
        new IteratedLocalSearch(7).run(space(WIDE), second);
        assertThat(second.scores.keySet()).containsExactlyElementsOf(first.scores.keySet());
    }
}
