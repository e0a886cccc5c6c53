package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hipwright.task.ElementType;
import io.hipwright.task.Tolerance;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
    private static final Tolerance TOLERANCE = new Tolerance(1e-3, 1e-3);

    private static ByteBuffer floats(float... values) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(values.length * 4).order(ByteOrder.nativeOrder());
        for (int i = 0; i < values.length; i++) {
            buffer.putFloat(i * 4, values[i]);
        }
        return buffer;
    }

    private static Comparison.Result compare(float[] expected, float... got) {
        return Comparison.compare(ElementType.FLOAT, floats(expected), floats(got), expected.length, TOLERANCE, 1);
    }

    @Test
    void countsWhatIsOutsideTheToleranceAndKeepsTheFirst() {
        Comparison.Result result = compare(new float[] {1, 2, 3, 100}, 1.0005f, 2.5f, 3, 101);
        assertThat(result.mismatched()).isEqualTo(2);
        assertThat(result.firstIndex()).isEqualTo(1);
        assertThat(result.expected()).isEqualTo(2);
        assertThat(result.got()).isEqualTo(2.5);
        assertThat(result.maxAbsError()).isEqualTo(1);
    }

    @Test
    void notANumberMatchesOnlyItself() {
        float nan = Float.NaN;
        float infinity = Float.POSITIVE_INFINITY;
        assertThat(compare(new float[] {nan, infinity}, nan, infinity).mismatched())
                .isZero();
        assertThat(compare(new float[] {1, nan, infinity, infinity}, nan, 1, -infinity, 1e30f)
                        .mismatched())
                .isEqualTo(4);
    }

    @Test
    void scalesTheAbsolutePartOfTheTolerance() {
        ByteBuffer expected = floats(0);
        ByteBuffer got = floats(0.5f);
        assertThat(Comparison.compare(ElementType.FLOAT, expected, got, 1, TOLERANCE, 1)
                        .mismatched())
                .isEqualTo(1);
        assertThat(Comparison.compare(ElementType.FLOAT, expected, got, 1, TOLERANCE, 1000)
                        .mismatched())
                .isZero();
    }

    @Test
    void aRelativeToleranceAsksForNoPrecisionThatDenormalsLack() {
        Tolerance relative = new Tolerance(1e-6, 0);
        float denormal = 0x1.8p-130f;
        assertThat(mismatched(relative, new float[] {denormal, denormal, 0}, 0, Math.nextUp(denormal), denormal))
                .isZero();
        assertThat(mismatched(relative, new float[] {Float.MIN_NORMAL, 0}, 3 * Float.MIN_NORMAL, 0x1.0p-120f))
                .isEqualTo(2);
        assertThat(mismatched(new Tolerance(0, 0), new float[] {denormal}, 0))
                .as("without any tolerance")
                .isEqualTo(1);
        ByteBuffer half = Contents.of(ElementType.HALF, 0x1.0p-18);
        ByteBuffer next = Contents.of(ElementType.HALF, 0x1.0p-18 + 0x1.0p-24);
        ByteBuffer zero = Contents.of(ElementType.HALF, 0);
        assertThat(Comparison.compare(ElementType.HALF, half, next, 1, relative, 1)
                        .mismatched())
                .isZero();
        assertThat(Comparison.compare(ElementType.HALF, half, zero, 1, relative, 1)
                        .mismatched())
                .isEqualTo(1);
    }

    private static long mismatched(Tolerance tolerance, float[] expected, float... got) {
        return Comparison.compare(ElementType.FLOAT, floats(expected), floats(got), expected.length, tolerance, 1)
                .mismatched();
    }

    @Property
    void integersMatchExactlyOrNotAtAll(
            @ForAll @Size(min = 1, max = 20) long[] values,
            @ForAll @IntRange(min = 0, max = 19) int at,
            @ForAll @IntRange(min = 0, max = 63) int bit) {
        ByteBuffer expected = ByteBuffer.allocateDirect(values.length * 8).order(ByteOrder.nativeOrder());
        ByteBuffer got = ByteBuffer.allocateDirect(values.length * 8).order(ByteOrder.nativeOrder());
        for (int i = 0; i < values.length; i++) {
            expected.putLong(i * 8, values[i]);
            got.putLong(i * 8, values[i]);
        }
        Tolerance none = new Tolerance(0, 0);
        assertThat(Comparison.compare(ElementType.INT64, expected, got, values.length, none, 1)
                        .mismatched())
                .isZero();
        int index = at % values.length;
        got.putLong(index * 8, values[index] ^ (1L << bit));
        Comparison.Result result = Comparison.compare(ElementType.INT64, expected, got, values.length, none, 1);
        assertThat(result.mismatched()).isEqualTo(1);
        assertThat(result.firstIndex()).isEqualTo(index);
    }

    @Property(tries = 200)
    void agreesWithTheDefinitionForEveryFloatingType(
            @ForAll("floatingTypes") ElementType type,
            @ForAll @Size(min = 1, max = 40) List<@From("numbers") Double> wanted,
            @ForAll @Size(min = 40, max = 40) List<@From("numbers") Double> found,
            @ForAll @IntRange(min = 0, max = 2000) int offset) {
        int elements = offset + wanted.size();
        double[] one = new double[elements];
        double[] other = new double[elements];
        for (int i = 0; i < wanted.size(); i++) {
            one[offset + i] = wanted.get(i);
            other[offset + i] = i % 3 == 0 ? wanted.get(i) : found.get(i);
        }
        ByteBuffer expected = Contents.of(type, one);
        ByteBuffer got = Contents.of(type, other);
        Comparison.Result result = Comparison.compare(type, expected, got, elements, TOLERANCE, 2);
        double[] rounded = Contents.floating(type, expected);
        double[] roundedGot = Contents.floating(type, got);
        long mismatched = IntStream.range(0, elements)
                .filter(i -> !matches(rounded[i], roundedGot[i], 2))
                .count();
        int first = IntStream.range(0, elements)
                .filter(i -> !matches(rounded[i], roundedGot[i], 2))
                .findFirst()
                .orElse(-1);
        assertThat(result.mismatched()).isEqualTo(mismatched);
        assertThat(result.firstIndex()).isEqualTo(first);
        if (first >= 0) {
            assertThat(result.expected()).isEqualTo(Double.valueOf(rounded[first]));
            assertThat(result.got()).isEqualTo(Double.valueOf(roundedGot[first]));
        }
    }

    private static boolean matches(double expected, double got, double scale) {
        if (Double.isNaN(expected) || Double.isNaN(got)) {
            return Double.isNaN(expected) && Double.isNaN(got);
        }
        if (Double.isInfinite(expected) || Double.isInfinite(got)) {
            return expected == got;
        }
        return Math.abs(expected - got) <= TOLERANCE.atol() * scale + TOLERANCE.rtol() * Math.abs(expected);
    }

    @Provide
    Arbitrary<ElementType> floatingTypes() {
        return Arbitraries.of(ElementType.values()).filter(ElementType::isFloating);
    }

    @Provide
    Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0, 1.0, 1e300),
                Arbitraries.doubles().between(-2, 2),
                Arbitraries.doubles().between(0.999, 1.001).ofScale(6));
    }

    @Test
    void errorsThatNeedNoMismatchAreMeasuredAsWell() {
        Comparison.Result result = compare(new float[] {2, -4, 0}, 2.001f, -4, 0.0005f);
        assertThat(result.mismatched()).isZero();
        assertThat(result.maxAbsError()).isCloseTo(0.001, within(1e-6));
        assertThat(result.maxRelError()).isCloseTo(0.0005, within(1e-6));
    }

    @Test
    void anErrorThatIsNoNumberStaysNotANumber() {
        assertThat(compare(new float[] {1, 2}, Float.NaN, 5).maxAbsError()).isNaN();
        assertThat(compare(new float[] {Float.POSITIVE_INFINITY, 2}, 1, 5).maxRelError())
                .isNaN();
    }

    @Test
    void everyMismatchOfALongOutputIsCountedAndTheFirstFound() {
        int elements = 300_000;
        ByteBuffer expected = Contents.blank(ElementType.UINT16, elements);
        ByteBuffer got = Contents.blank(ElementType.UINT16, elements);
        for (int i = 5_000; i < elements; i += 1_000) {
            got.putShort(i * 2, (short) -1);
        }
        Comparison.Result result =
                Comparison.compare(ElementType.UINT16, expected, got, elements, new Tolerance(0, 0), 1);
        assertThat(result.mismatched()).isEqualTo(295);
        assertThat(result.firstIndex()).isEqualTo(5_000);
        assertThat(result.got()).isEqualTo(65535);
        assertThat(result.maxAbsError()).isEqualTo(65535);
        assertThat(result.firstIndexIn(List.of(300L, 10L, 100L))).containsExactly(5L, 0L, 0L);
    }

    @Test
    void theFirstMismatchIsGivenInEveryDimension() {
        Comparison.Result result = compare(new float[] {1, 1, 1, 1, 1, 1}, 1, 1, 1, 1, 1, 7);
        assertThat(result.firstIndexIn(List.of(2L, 3L))).containsExactly(1L, 2L);
        assertThat(compare(new float[] {1}, 1).firstIndexIn(List.of(1L))).isEmpty();
    }

    @Test
    void onlyTheElementsInQuestionAreRead() {
        ByteBuffer expected = floats(1, 2, 3);
        ByteBuffer got = floats(1, 2, 9);
        assertThat(Comparison.compare(ElementType.FLOAT, expected, got, 2, TOLERANCE, 1)
                        .mismatched())
                .isZero();
    }
}
