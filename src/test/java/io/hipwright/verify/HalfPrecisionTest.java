package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class HalfPrecisionTest {

    @Test
    void everyHalfSurvivesTheWayThroughFloat() {
        for (int bits = 0; bits < 0x10000; bits++) {
            short half = (short) bits;
            float value = HalfPrecision.fromHalf(half);
            if (Float.isNaN(value)) {
                assertThat(Float.isNaN(HalfPrecision.fromHalf(HalfPrecision.toHalf(value))))
                        .isTrue();
            } else {
                assertThat(HalfPrecision.toHalf(value)).isEqualTo(half);
            }
        }
    }

    @Property(tries = 5000)
    void roundsToTheNearestHalf(@ForAll float value) {
        float rounded = HalfPrecision.fromHalf(HalfPrecision.toHalf(value));
        if (Math.abs(value) >= 65520) {
            assertThat(rounded).isEqualTo(Math.copySign(Float.POSITIVE_INFINITY, value));
            return;
        }
        short bits = HalfPrecision.toHalf(value);
        double error = Math.abs((double) value - rounded);
        for (int step = -1; step <= 1; step += 2) {
            float neighbour = HalfPrecision.fromHalf((short) (bits + step));
            if (Float.isFinite(neighbour)) {
                assertThat(error).isLessThanOrEqualTo(Math.abs((double) value - neighbour));
            }
        }
    }

    @Test
    void everyBfloat16SurvivesTheWayThroughFloat() {
        for (int bits = 0; bits < 0x10000; bits++) {
            float value = HalfPrecision.fromBfloat16((short) bits);
            if (!Float.isNaN(value)) {
                assertThat(HalfPrecision.toBfloat16(value)).isEqualTo((short) bits);
            }
        }
        assertThat(HalfPrecision.toBfloat16(Float.intBitsToFloat(0x3F808000))).isEqualTo((short) 0x3F80);
        assertThat(HalfPrecision.toBfloat16(Float.intBitsToFloat(0x3F818000))).isEqualTo((short) 0x3F82);
    }
}
