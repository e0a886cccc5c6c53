package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class NormalSamplerTest {
    private static final int COUNT = 1_000_000;
    private static final double[] SORTED = new double[COUNT];

    @BeforeAll
    static void sample() {
        CounterGenerator generator = new CounterGenerator(42, 1);
        NormalSampler sampler = new NormalSampler(generator);
        long[] bits = new long[COUNT];
        generator.bits(0, COUNT, bits);
        for (int i = 0; i < COUNT; i++) {
            SORTED[i] = sampler.sample(i, bits[i]);
        }
        Arrays.sort(SORTED);
    }

    @Test
    void theConstantsOfTheLayersFitTogether() {
        assertThat(NormalSampler.closure()).isLessThan(1e-8);
    }

    @Test
    void momentsAreThoseOfTheNormalDistribution() {
        assertThat(moment(1)).isCloseTo(0, within(0.005));
        assertThat(moment(2)).isCloseTo(1, within(0.007));
        assertThat(moment(3)).isCloseTo(0, within(0.02));
        assertThat(moment(4)).isCloseTo(3, within(0.05));
    }

    private static double moment(int power) {
        return Arrays.stream(SORTED)
                .map(value -> Math.pow(value, power))
                .average()
                .orElseThrow();
    }

    @Test
    void theDistributionFunctionIsMatchedEverywhereTailsIncluded() {
        double[][] known = {
            {-4, 3.167124e-5},
            {-3.7, 1.077997e-4},
            {-3, 1.349898e-3},
            {-2, 0.02275013},
            {-1, 0.15865525},
            {-0.25, 0.40129367},
            {0, 0.5},
            {0.5, 0.69146246},
            {1.5, 0.93319280},
            {2.5, 0.99379033},
            {3.5, 0.99976737},
            {4, 0.99996833}
        };
        for (double[] point : known) {
            int position = Arrays.binarySearch(SORTED, point[0]);
            double share = (double) (position < 0 ? -position - 1 : position) / COUNT;
            double deviation = Math.sqrt(point[1] * (1 - point[1]) / COUNT);
            assertThat(share).as("at " + point[0]).isCloseTo(point[1], within(5 * deviation));
        }
    }
}
