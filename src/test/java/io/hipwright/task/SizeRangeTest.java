package io.hipwright.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hipwright.task.SizeRange.Kind;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class SizeRangeTest {
    private static List<Long> all(SizeRange range) {
        return LongStream.range(0, range.count()).map(range::at).boxed().toList();
    }

    @Test
    void listsEveryNumberMultipleOrPowerWithinItsEnds() {
        assertThat(all(new SizeRange(3, 6, Kind.MULTIPLES, 1))).containsExactly(3L, 4L, 5L, 6L);
        assertThat(all(new SizeRange(5, 17, Kind.MULTIPLES, 4))).containsExactly(8L, 12L, 16L);
        assertThat(all(new SizeRange(3, 33, Kind.POWERS_OF_TWO, 1))).containsExactly(4L, 8L, 16L, 32L);
        assertThat(all(new SizeRange(1, 1, Kind.POWERS_OF_TWO, 1))).containsExactly(1L);
    }

    @Test
    void refusesARangeWithoutSizes() {
        assertThatThrownBy(() -> new SizeRange(5, 4, Kind.MULTIPLES, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SizeRange(5, 7, Kind.POWERS_OF_TWO, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SizeRange(5, 7, Kind.MULTIPLES, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
