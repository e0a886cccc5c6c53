package io.hipwright.verify;

/**
 * Standard normal numbers by the ziggurat method (Marsaglia and Tsang, 2000; with 256 layers of equal area): nearly every number costs
 * one table look-up and one multiplication.
 */
final class NormalSampler {
    private static final int LAYERS = 256;
    /** Where the tail begins. */
    private static final double TAIL = 3.6541528853610088;
    /** The area of a layer, the tail's included. */
    private static final double AREA = 0.00492867323399141;
    /** The right edges of the layers from the bottom; the bottom one is as wide as a rectangle of its area would be. */
    private static final double[] EDGE = edges();

    private final CounterGenerator generator;

    NormalSampler(CounterGenerator generator) {
        this.generator = generator;
    }

    private static double[] edges() {
        double[] edge = new double[LAYERS + 1];
        edge[0] = AREA / density(TAIL);
        edge[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            edge[i] = Math.sqrt(-2 * Math.log(AREA / edge[i - 1] + density(edge[i - 1])));
        }
        return edge;
    }

    private static double density(double x) {
        return Math.exp(-0.5 * x * x);
    }

    /** How far the area of the top layer is from that of the others, relatively; it shows that the constants fit together. */
    static double closure() {
        double top = EDGE[LAYERS - 1] * (1 - density(EDGE[LAYERS - 1]));
        return Math.abs(top / AREA - 1);
    }

    /** The number for an index, whose first bits are given. */
    double sample(long index, long bits) {
        int layer = (int) bits & (LAYERS - 1);
        double x = signedUniform(bits) * EDGE[layer];
        return Math.abs(x) < EDGE[layer + 1] ? x : rarely(index, bits);
    }

    private static double signedUniform(long bits) {
        return (bits >> 10) * 0x1.0p-53;
    }

    /** What the look-up does not settle: the edge of a layer, or the tail. */
    private double rarely(long index, long firstBits) {
        long bits = firstBits;
        for (int attempt = 1; ; attempt += 2) {
            int layer = (int) bits & (LAYERS - 1);
            double x = signedUniform(bits) * EDGE[layer];
            if (Math.abs(x) < EDGE[layer + 1]) {
                return x;
            }
            double height = 1 - CounterGenerator.uniform(generator.bits(index, attempt));
            if (layer == 0) {
                return Math.copySign(tail(index, attempt), x);
            }
            double lower = density(EDGE[layer]);
            double upper = density(EDGE[layer + 1]);
            if (lower + height * (upper - lower) < density(x)) {
                return x;
            }
            bits = generator.bits(index, attempt + 1);
        }
    }

    /** A number beyond the tail's beginning (Marsaglia, 1964). */
    private double tail(long index, int firstAttempt) {
        for (int attempt = firstAttempt; ; attempt += 2) {
            double across = -Math.log(1 - CounterGenerator.uniform(generator.bits(index, attempt))) / TAIL;
            double up = -Math.log(1 - CounterGenerator.uniform(generator.bits(index, attempt + 1)));
            if (2 * up >= across * across) {
                return TAIL + across;
            }
        }
    }
}
