package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.task.ElementType;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

final class ValueRangeTest {

    @Property(tries = 2000)
    void atMostIsTheNearestNumberOfTheTypeFromBelow(@ForAll @DoubleRange(min = -1e38, max = 1e38) double value) {
        for (ElementType type : new ElementType[] {ElementType.FLOAT, ElementType.HALF, ElementType.BFLOAT16}) {
            double most = ValueRange.atMost(type, value);
            assertThat(most).isLessThanOrEqualTo(value);
            if (Double.isFinite(most)) {
                double[] there = Contents.floating(type, Contents.of(type, most));
                assertThat(there).containsExactly(most);
            }
        }
        assertThat(ValueRange.atMost(ElementType.DOUBLE, value)).isEqualTo(value);
    }

    @Test
    void theEndsOfEachTypeAreFinite() {
        assertThat(ValueRange.atMost(ElementType.HALF, Double.MAX_VALUE)).isEqualTo(65504);
        assertThat(ValueRange.atMost(ElementType.FLOAT, Double.MAX_VALUE)).isEqualTo(Float.MAX_VALUE);
        assertThat(ValueRange.atMost(ElementType.BFLOAT16, Double.MAX_VALUE)).isEqualTo(0x1.FEp127);
        assertThat(ValueRange.atMost(ElementType.FLOAT, 0.1)).isEqualTo(Math.nextDown(0.1f));
        assertThat(ValueRange.atMost(ElementType.HALF, -1e-9)).isEqualTo(-0x1.0p-24);
    }
}
