package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hipwright.task.Argument;
import io.hipwright.task.ElementType;
import io.hipwright.task.Expression;
import io.hipwright.task.Initializer;
import io.hipwright.task.InputException;
import io.hipwright.task.Role;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputGeneratorTest {
    private static final Initializer NORMAL = new Initializer.Normal(1, 2);
    private static final Initializer RANDINT =
            new Initializer.RandInt(Expression.constant(-3), Expression.parse("rows + 10"));

    private static Argument.Buffer argument(ElementType type, Initializer init, Optional<Argument.Domain> domain) {
        return new Argument.Buffer(
                "x", type, Role.IN, List.of(Expression.parse("rows"), Expression.parse("cols")), init, domain);
    }

    private static ByteBuffer fill(Argument.Buffer argument, int rows, int cols, Distribution distribution, long key) {
        Map<String, Long> params = Map.of("rows", (long) rows, "cols", (long) cols);
        ByteBuffer buffer = Contents.blank(argument.type(), rows * cols);
        new InputGenerator(key, 3).fill(buffer, argument, params, distribution);
        return buffer;
    }

    private static double[] floats(Initializer init, int rows, int cols, Distribution distribution) {
        Argument.Buffer argument = argument(ElementType.FLOAT, init, Optional.empty());
        return Contents.floating(ElementType.FLOAT, fill(argument, rows, cols, distribution, 7));
    }

    private static long[] integers(ElementType type, Initializer init, int rows, int cols, Distribution distribution) {
        return Contents.whole(type, fill(argument(type, init, Optional.empty()), rows, cols, distribution, 7));
    }

    @Property(tries = 300)
    void everyFloatingInputIsFiniteAndInItsDomain(
            @ForAll("floatingTypes") ElementType type,
            @ForAll Distribution distribution,
            @ForAll("initializers") Initializer init,
            @ForAll @IntRange(min = 1, max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 60) int cols,
            @ForAll long key) {
        Argument.Domain domain = new Argument.Domain(-0.1, 2.3);
        double[] bounded =
                Contents.floating(type, fill(argument(type, init, Optional.of(domain)), rows, cols, distribution, key));
        assertThat(Arrays.stream(bounded).allMatch(value -> value >= -0.1 && value <= 2.3))
                .isTrue();
        double[] free =
                Contents.floating(type, fill(argument(type, init, Optional.empty()), rows, cols, distribution, key));
        assertThat(Arrays.stream(free).allMatch(Double::isFinite)).isTrue();
    }

    @Provide
    Arbitrary<ElementType> floatingTypes() {
        return Arbitraries.of(ElementType.values()).filter(ElementType::isFloating);
    }

    @Provide
    Arbitrary<Initializer> initializers() {
        Expression three = Expression.constant(3);
        return Arbitraries.of(
                NORMAL,
                new Initializer.Normal(0, 1e30),
                new Initializer.Uniform(-5, 5),
                new Initializer.Uniform(0, 1e38),
                new Initializer.Constant(0.1),
                new Initializer.RandInt(three, three),
                new Initializer.Permutation(),
                new Initializer.Arange(three, three));
    }

    @Property(tries = 300)
    void integersNeverLeaveTheirRange(
            @ForAll Distribution distribution,
            @ForAll @IntRange(min = 1, max = 50) int rows,
            @ForAll @IntRange(min = 1, max = 50) int cols,
            @ForAll long key) {
        for (ElementType type : ElementType.values()) {
            if (!type.isFloating() && type.isSigned()) {
                Argument.Buffer argument = argument(type, RANDINT, Optional.empty());
                long[] values = Contents.whole(type, fill(argument, rows, cols, distribution, key));
                assertThat(Arrays.stream(values).allMatch(value -> value >= -3 && value <= rows + 10L))
                        .isTrue();
            }
        }
    }

    @Test
    void integersVaryWithTheDistribution() {
        assertThat(integers(ElementType.INT32, RANDINT, 20, 30, Distribution.ZEROS))
                .containsOnly(-3);
        assertThat(integers(ElementType.INT32, RANDINT, 20, 30, Distribution.SCALED_UP))
                .containsOnly(30);
        assertThat(integers(ElementType.INT32, RANDINT, 20, 30, Distribution.SPIKES))
                .containsOnly(-3, 30);
        assertThat(Arrays.stream(integers(ElementType.INT32, RANDINT, 20, 30, Distribution.EQUAL_ROWS))
                        .distinct())
                .hasSize(1);
        assertThat(integers(ElementType.INT32, RANDINT, 20, 30, Distribution.ASCENDING))
                .isSorted()
                .contains(-3, 30);
        assertThat(Arrays.stream(integers(ElementType.INT32, RANDINT, 20, 30, Distribution.OWN))
                        .distinct())
                .hasSize(34);
    }

    @Test
    void theWholeRangeOfSixtyFourBitsOccurs() {
        Initializer all =
                new Initializer.RandInt(Expression.constant(Long.MIN_VALUE), Expression.constant(Long.MAX_VALUE));
        long[] values = integers(ElementType.INT64, all, 50, 40, Distribution.OWN);
        assertThat(Arrays.stream(values).filter(value -> value < 0).count()).isBetween(850L, 1150L);
        assertThat(Arrays.stream(values).distinct()).hasSize(2000);
    }

    @Property(tries = 60)
    void aPermutationIsOneUnderEveryDistribution(
            @ForAll Distribution distribution, @ForAll @IntRange(min = 1, max = 3000) int elements, @ForAll long key) {
        Argument.Buffer argument = argument(ElementType.INT32, new Initializer.Permutation(), Optional.empty());
        long[] values = Contents.whole(ElementType.INT32, fill(argument, elements, 1, distribution, key));
        Arrays.sort(values);
        for (int i = 0; i < elements; i++) {
            assertThat(values[i]).isEqualTo(i);
        }
    }

    @Test
    void theSameKeyGivesTheSameContentsAndAnotherKeyOthers() {
        for (Initializer init : List.of(NORMAL, new Initializer.Uniform(0, 1))) {
            Argument.Buffer argument = argument(ElementType.DOUBLE, init, Optional.empty());
            for (Distribution distribution : List.of(Distribution.OWN, Distribution.SPIKES, Distribution.DENORMALS)) {
                ByteBuffer first = fill(argument, 50, 70, distribution, 1);
                assertThat(first.mismatch(fill(argument, 50, 70, distribution, 1)))
                        .isEqualTo(-1);
                assertThat(first.mismatch(fill(argument, 50, 70, distribution, 2)))
                        .isNotEqualTo(-1);
            }
        }
    }

    @Test
    void eachDistributionIsWhatItsNameSays() {
        double[] own = floats(NORMAL, 300, 100, Distribution.OWN);
        assertThat(mean(own)).isBetween(0.95, 1.05);
        double[] shifted = floats(NORMAL, 300, 100, Distribution.SHIFTED);
        assertThat(mean(shifted)).isBetween(6.9, 7.1);
        double[] up = floats(NORMAL, 300, 100, Distribution.SCALED_UP);
        assertThat(up[5]).isEqualTo((float) (10 * own[5]), org.assertj.core.api.Assertions.within(1e-5));
        double[] spikes = floats(NORMAL, 300, 100, Distribution.SPIKES);
        long changed = java.util.stream.IntStream.range(0, own.length)
                .filter(i -> spikes[i] != own[i])
                .count();
        assertThat(changed).isBetween(300L, 650L);
        double[] rows = floats(NORMAL, 300, 100, Distribution.EQUAL_ROWS);
        assertThat(Arrays.copyOfRange(rows, 2900, 3000)).containsExactly(Arrays.copyOf(rows, 100));
        assertThat(Arrays.copyOf(rows, 100)).containsExactly(Arrays.copyOf(own, 100));
        assertThat(floats(NORMAL, 3, 100, Distribution.ZEROS)).containsOnly(0);
        double[] signs = floats(NORMAL, 3, 100, Distribution.ALTERNATING_SIGNS);
        assertThat(signs[0]).isPositive();
        assertThat(signs[1]).isNegative();
        double[] ascending = floats(NORMAL, 3, 100, Distribution.ASCENDING);
        assertThat(Arrays.copyOf(ascending, 100)).isSorted();
        assertThat(ascending[100]).isEqualTo(ascending[0]);
    }

    @Test
    void denormalsAreDenormalInTheirOwnType() {
        Map<ElementType, Double> leastNormal = Map.of(
                ElementType.HALF,
                0x1.0p-14,
                ElementType.FLOAT,
                0x1.0p-126,
                ElementType.BFLOAT16,
                0x1.0p-126,
                ElementType.DOUBLE,
                0x1.0p-1022);
        leastNormal.forEach((type, least) -> {
            Argument.Buffer argument = argument(type, new Initializer.Uniform(0.5, 1), Optional.empty());
            double[] values = Contents.floating(type, fill(argument, 40, 50, Distribution.DENORMALS, 9));
            assertThat(Arrays.stream(values)
                            .filter(value -> value != 0 && value < least)
                            .count())
                    .as(type.typeName())
                    .isBetween(850L, 1150L);
        });
    }

    @Test
    void anArrayOfOneDimensionHasEqualElementsForEqualRowsAndRisesAsAWhole() {
        Argument.Buffer line = new Argument.Buffer(
                "x", ElementType.FLOAT, Role.IN, List.of(Expression.parse("rows")), NORMAL, Optional.empty());
        double[] equal = Contents.floating(ElementType.FLOAT, fill(line, 2500, 1, Distribution.EQUAL_ROWS, 1));
        assertThat(Arrays.stream(equal).distinct()).hasSize(1);
        assertThat(Contents.floating(ElementType.FLOAT, fill(line, 2500, 1, Distribution.ASCENDING, 1)))
                .isSorted();
    }

    @Test
    void uniformNumbersNeverReachTheirUpperEndInAnyType() {
        for (ElementType type :
                List.of(ElementType.FLOAT, ElementType.HALF, ElementType.BFLOAT16, ElementType.DOUBLE)) {
            Argument.Buffer argument = argument(type, new Initializer.Uniform(-0.5, 1), Optional.empty());
            double[] values = Contents.floating(type, fill(argument, 200, 200, Distribution.OWN, 3));
            assertThat(Arrays.stream(values).max().orElseThrow()).isLessThan(1).isGreaterThan(0.98);
            assertThat(Arrays.stream(values).min().orElseThrow()).isGreaterThanOrEqualTo(-0.5);
        }
    }

    @Test
    void contentsOfAFileAreTakenAsTheyAreIfTheShapeIsRight(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.npy");
        ByteBuffer content = Contents.of(ElementType.FLOAT, 1, 2, 3, 4, 5, 6);
        NpyFile.write(file, ElementType.FLOAT, List.of(2L, 3L), content);
        Argument.Buffer argument = argument(ElementType.FLOAT, new Initializer.FromFile(file), Optional.empty());
        assertThat(fill(argument, 2, 3, Distribution.SCALED_UP, 1)).isEqualTo(content);
        assertThatThrownBy(() -> fill(argument, 3, 2, Distribution.OWN, 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("x.npy: has the shape [2, 3], but the argument [3, 2]");
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
