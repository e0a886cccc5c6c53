package io.hipwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a processor cannot exceed by any kernel, from wherever it takes its data: two loads and a store of 64 bytes, and two vector
 * multiply-adds of half-precision numbers, in every core and cycle, at a clock that none has. It is far beyond memory's bandwidth on
 * purpose: data may come from a cache, and an honest time must never be refused.
 */
final class ProcessorCeiling {
    private static final Path TOP_CLOCK = Path.of("/sys/devices/system/cpu/cpu0/cpufreq/cpuinfo_max_freq");
    private static final double UNKNOWN_CLOCK = 7e9;
    private static final double BYTES_PER_CYCLE = 3 * 64;
    private static final double FLOPS_PER_CYCLE = 2 * 32 * 2;

    private ProcessorCeiling() {}

    static Rates of(int cores) {
        double cycles = cores * Math.max(UNKNOWN_CLOCK, topClock());
        return new Rates(cycles * BYTES_PER_CYCLE, cycles * FLOPS_PER_CYCLE);
    }

    private static double topClock() {
        try {
            return Double.parseDouble(Files.readString(TOP_CLOCK).strip()) * 1000;
        } catch (IOException | NumberFormatException unknown) {
            return UNKNOWN_CLOCK;
        }
    }
}
