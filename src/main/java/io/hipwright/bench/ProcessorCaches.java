package io.hipwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processor's caches, as Linux tells them. */
final class ProcessorCaches {
    private static final Path LAST_LEVEL = Path.of("/sys/devices/system/cpu/cpu0/cache/index3/size");
    private static final long WHEN_UNKNOWN = 32L << 20;
    /** Shared servers show caches of hundreds of megabytes, of which one process owns little. */
    private static final long MOST = 128L << 20;

    private ProcessorCaches() {}

    /** How many bytes to write so that little of a kernel's data stays cached: four times the last level, within bounds. */
    static long flushBytes() {
        return Math.min(MOST, 4 * lastLevelBytes());
    }

    private static long lastLevelBytes() {
        try {
            String size = Files.readString(LAST_LEVEL).strip();
            return Long.parseLong(size.substring(0, size.length() - 1)) << (size.endsWith("M") ? 20 : 10);
        } catch (IOException | NumberFormatException | StringIndexOutOfBoundsException e) {
            return WHEN_UNKNOWN;
        }
    }
}
