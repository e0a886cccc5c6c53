package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class CounterGeneratorTest {

    private static long[] block(int c0, int c1, int c2, int c3, int k0, int k1) {
        long[] result = new long[2];
        CounterGenerator.block(pair(c0, c1), pair(c2, c3), k0, k1, result, 0);
        return result;
    }

    private static long pair(int low, int high) {
        return (low & 0xFFFFFFFFL) | ((long) high << 32);
    }

    /** Known answers of Philox 4x32-10 from its authors' test vectors. */
    @Test
    void givesTheKnownAnswers() {
        assertThat(block(0, 0, 0, 0, 0, 0)).containsExactly(pair(0x6627e8d5, 0xe169c58d), pair(0xbc57ac4c, 0x9b00dbd8));
        assertThat(block(-1, -1, -1, -1, -1, -1))
                .containsExactly(pair(0x408f276d, 0x41c83b0e), pair(0xa20bc7c6, 0x6d5451fd));
        assertThat(block(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0))
                .containsExactly(pair(0xd16cfe09, 0x94fdcceb), pair(0x5001e420, 0x24126ea1));
    }

    @Property
    void anyRunOfIndicesGivesTheNumbersOfTheIndices(
            @ForAll long key,
            @ForAll @LongRange(min = 0, max = 1L << 40) long first,
            @ForAll @IntRange(min = 0, max = 20) int count) {
        CounterGenerator generator = new CounterGenerator(key, 3);
        long[] run = new long[count];
        generator.bits(first, count, run);
        for (int i = 0; i < count; i++) {
            assertThat(run[i]).isEqualTo(new CounterGenerator(key, 3).bits(first + i, 0));
        }
    }

    @Property
    void keysStreamsIndicesAndAttemptsAllMatter(@ForAll long key, @ForAll @LongRange(min = 0) long index) {
        long bits = new CounterGenerator(key, 1).bits(index, 0);
        assertThat(new CounterGenerator(key, 2).bits(index, 0)).isNotEqualTo(bits);
        assertThat(new CounterGenerator(key + 1, 1).bits(index, 0)).isNotEqualTo(bits);
        assertThat(new CounterGenerator(key, 1).bits(index ^ 1, 0)).isNotEqualTo(bits);
        assertThat(new CounterGenerator(key, 1).bits(index, 1)).isNotEqualTo(bits);
    }

    @Property
    void belowIsTheExactShareOfTheBound(@ForAll long bits, @ForAll long bound) {
        BigInteger range = bound == 0 ? BigInteger.ONE.shiftLeft(64) : unsigned(bound);
        BigInteger exact = unsigned(bits).multiply(range).shiftRight(64);
        assertThat(CounterGenerator.below(bits, bound)).isEqualTo(exact.longValue());
    }

    private static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }

    @Property
    void uniformStaysBelowOne(@ForAll long bits) {
        assertThat(CounterGenerator.uniform(bits)).isGreaterThanOrEqualTo(0).isLessThan(1);
    }

    @Test
    void everyBitIsSetAboutHalfTheTime() {
        int count = 40_000;
        long[] bits = new long[count];
        new CounterGenerator(0x123456789ABCDEFL, 5).bits(0, count, bits);
        for (int position = 0; position < 64; position++) {
            int set = 0;
            for (long value : bits) {
                set += (int) (value >>> position) & 1;
            }
            assertThat(set).isBetween(count / 2 - 600, count / 2 + 600);
        }
    }
}
