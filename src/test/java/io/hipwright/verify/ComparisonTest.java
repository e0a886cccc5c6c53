package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.task.ElementType;
import io.hipwright.task.Tolerance;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
}
