package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.task.ElementType;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class OutputPoisonTest {

    private static ByteBuffer poisoned(ElementType type, int elements, int pattern) {
        ByteBuffer buffer = Contents.blank(type, elements);
        for (int at = 0; at + 2 <= buffer.capacity(); at += 2) {
            buffer.putShort(at, (short) pattern);
        }
        return buffer;
    }

    @Property(tries = 200)
    void whatWasNeverWrittenIsCounted(
            @ForAll ElementType type,
            @ForAll @IntRange(min = 1, max = 14) int variant,
            @ForAll boolean negative,
            @ForAll @IntRange(min = 0, max = 40) int written) {
        int pattern = 0x7FF0 + variant + (negative ? 0x8000 : 0);
        ByteBuffer buffer = poisoned(type, 50, pattern);
        for (int i = 0; i < written * type.bytes(); i++) {
            buffer.put(i, (byte) 1);
        }
        int unwrittenIndex = 49;
        assertThat(OutputPoison.unwritten(type, buffer, 50, unwrittenIndex)).isEqualTo(50 - written);
        if (written > 1) {
            assertThat(OutputPoison.unwritten(type, buffer, 50, 0)).isZero();
        }
    }

    @Test
    void poisonIsNotANumberInEveryFloatingType() {
        for (ElementType type : ElementType.values()) {
            if (type.isFloating()) {
                assertThat(Contents.floating(type, poisoned(type, 4, 0xFFF1))).containsOnly(Double.NaN);
                assertThat(OutputPoison.unwritten(type, poisoned(type, 4, 0xFFF1), 4, 2))
                        .isEqualTo(4);
            }
        }
    }

    @Test
    void ordinaryNotANumberIsNoPoison() {
        ByteBuffer floats = Contents.of(ElementType.FLOAT, Double.NaN, Double.NaN);
        assertThat(OutputPoison.unwritten(ElementType.FLOAT, floats, 2, 1)).isZero();
        ByteBuffer doubles = Contents.of(ElementType.DOUBLE, Double.NaN);
        assertThat(OutputPoison.unwritten(ElementType.DOUBLE, doubles, 1, 0)).isZero();
        assertThat(OutputPoison.unwritten(ElementType.INT32, Contents.of(ElementType.INT32, -1, -1), 2, 0))
                .isZero();
        assertThat(OutputPoison.unwritten(ElementType.INT8, Contents.of(ElementType.INT8, 3), 1, 0))
                .isZero();
    }
}
