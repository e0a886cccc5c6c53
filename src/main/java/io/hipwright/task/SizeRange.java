package io.hipwright.task;

/**
 * The sizes that a param may take in a hidden workload.
 *
 * @param low the smallest, at least 0
 * @param high the largest
 * @param kind which numbers between them count
 * @param multiple for {@link Kind#MULTIPLES}: of what; else 1
 */
public record SizeRange(long low, long high, Kind kind, long multiple) {

    /** Which numbers of a range count. */
    public enum Kind {
        MULTIPLES,
        POWERS_OF_TWO
    }

    public SizeRange {
        if (low < 0 || high < low || multiple < 1) {
            throw new IllegalArgumentException(
                    "sizes " + low + " .. " + high + " in steps of " + multiple + " are none");
        }
        if (kind == Kind.POWERS_OF_TWO && ceilingLog(low) > floorLog(high)) {
            throw new IllegalArgumentException("no power of two lies in " + low + " .. " + high);
        }
        if (kind == Kind.MULTIPLES && high / multiple < (low + multiple - 1) / multiple) {
            throw new IllegalArgumentException("no multiple of " + multiple + " lies in " + low + " .. " + high);
        }
    }

    /** How many sizes there are, at least 1. */
    public long count() {
        return switch (kind) {
            case POWERS_OF_TWO -> floorLog(high) - ceilingLog(low) + 1;
            case MULTIPLES -> high / multiple - (low + multiple - 1) / multiple + 1;
        };
    }

    /** The size of that index, 0 .. count-1, in rising order. */
    public long at(long index) {
        return switch (kind) {
            case POWERS_OF_TWO -> 1L << (ceilingLog(low) + index);
            case MULTIPLES -> ((low + multiple - 1) / multiple + index) * multiple;
        };
    }

    private static long ceilingLog(long value) {
        return value <= 1 ? 0 : 64 - Long.numberOfLeadingZeros(value - 1);
    }

    private static long floorLog(long value) {
        return 63 - Long.numberOfLeadingZeros(Math.max(1, value));
    }
}
