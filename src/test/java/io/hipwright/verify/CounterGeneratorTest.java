package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class CounterGeneratorTest {

    /** Known answers of Philox 4x32-10 from its authors' test vectors. */
    @Test
    void givesTheKnownAnswers() {
        int[] words = new int[4];
        CounterGenerator.words(new int[] {0, 0, 0, 0}, 0, 0, words);
        assertThat(words).containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
        CounterGenerator.words(new int[] {-1, -1, -1, -1}, -1, -1, words);
        assertThat(words).containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
        CounterGenerator.words(
                new int[] {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, 0xa4093822, 0x299f31d0, words);
        assertThat(words).containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
    }

    @Property
    void staysBelowItsBound(
            @ForAll long key, @ForAll @LongRange(min = 0) long index, @ForAll @LongRange(min = 1) long bound) {
        assertThat(new CounterGenerator(key, 0).below(index, bound)).isBetween(0L, bound - 1);
    }

    @Property
    void givesTheSameNumbersInAnyOrder(@ForAll long key) {
        CounterGenerator forwards = new CounterGenerator(key, 3);
        CounterGenerator backwards = new CounterGenerator(key, 3);
        long[] up = LongStream.range(0, 20).map(forwards::bits).toArray();
        for (int i = 19; i >= 0; i--) {
            assertThat(backwards.bits(i)).isEqualTo(up[i]);
        }
    }

    @Test
    void normalNumbersHaveMeanZeroAndVarianceOne() {
        CounterGenerator generator = new CounterGenerator(42, 1);
        double[] values =
                LongStream.range(0, 100_000).mapToDouble(generator::normal).toArray();
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        double square = java.util.Arrays.stream(values)
                .map(value -> value * value)
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.02));
        assertThat(square).isCloseTo(1, within(0.02));
    }
}
