package io.hipwright.verify;

/** Turns a task's own floating-point inputs into another distribution. */
record Variation(Distribution distribution, InputGenerator.Spread spread, long rowLength, long key, int stream) {
    private static final double SHIFT_IN_SPREADS = 3;
    private static final int SPIKE_EVERY = 64;
    private static final double SPIKE = 50;
    private static final double DENORMAL = 0x1.0p-130;

    ElementSource of(ElementSource own) {
        CounterGenerator generator = new CounterGenerator(key, stream);
        return switch (distribution) {
            case OWN -> own;
            case SCALED_UP -> index -> 10 * own.at(index);
            case SCALED_DOWN -> index -> 0.01 * own.at(index);
            case SHIFTED -> index -> own.at(index) + SHIFT_IN_SPREADS * spread.width();
            case SPIKES -> index -> own.at(index) * (generator.below(index, SPIKE_EVERY) == 0 ? SPIKE : 1);
            case EQUAL_ROWS -> index -> own.at(index % rowLength);
            case ZEROS -> index -> 0;
            case DENORMALS -> index -> generator.below(index, 2) == 0 ? own.at(index) : DENORMAL * own.at(index);
            case ALTERNATING_SIGNS -> index -> Math.abs(own.at(index)) * (index % 2 == 0 ? 1 : -1);
            case ASCENDING -> index -> spread.center() + spread.width() * (2.0 * (index % rowLength) / rowLength - 1);
        };
    }
}
