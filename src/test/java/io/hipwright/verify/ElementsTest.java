package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hipwright.task.ElementType;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class ElementsTest {

    @Property(tries = 200)
    void integersKeepTheBitsThatTheirTypeHas(@ForAll ElementType type, @ForAll @Size(max = 30) long[] values) {
        if (type.isFloating()) {
            return;
        }
        ByteBuffer buffer = Contents.blank(type, values.length + 2);
        Elements.write(type, values, values.length, buffer, 1);
        long[] read = new long[values.length];
        Elements.read(type, buffer, 1, values.length, read);
        long mask = type.bytes() == 8 ? -1 : (1L << (8 * type.bytes())) - 1;
        for (int i = 0; i < values.length; i++) {
            assertThat(read[i] & mask).isEqualTo(values[i] & mask);
            if (type.bytes() < 8) {
                assertThat(read[i] < 0).isEqualTo(type.isSigned() && (values[i] >> (8 * type.bytes() - 1) & 1) == 1);
            }
        }
        assertThat(buffer.get(0)).isZero();
        assertThat(buffer.get(buffer.capacity() - 1)).isZero();
    }

    @Property(tries = 200)
    void floatingNumbersAreRoundedOnceOnTheirWay(@ForAll @Size(max = 30) float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        for (ElementType type : new ElementType[] {ElementType.FLOAT, ElementType.DOUBLE}) {
            assertThat(Contents.floating(type, Contents.of(type, wide))).containsExactly(wide);
        }
        for (ElementType type : new ElementType[] {ElementType.HALF, ElementType.BFLOAT16}) {
            double[] once = Contents.floating(type, Contents.of(type, wide));
            assertThat(Contents.floating(type, Contents.of(type, once))).containsExactly(once);
        }
    }

    @Test
    void unsignedNumbersAreNotNegative() {
        assertThat(Elements.number(ElementType.UINT64, -1)).isEqualTo(0x1.0p64);
        assertThat(Elements.number(ElementType.INT64, -1)).isEqualTo(-1);
    }

    @Test
    void theWrongKindOfArrayIsRefused() {
        ByteBuffer buffer = Contents.blank(ElementType.DOUBLE, 1);
        assertThatThrownBy(() -> Elements.read(ElementType.INT8, buffer, 0, 1, new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Elements.read(ElementType.HALF, buffer, 0, 1, new long[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
