package io.hipwright.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory this machine, or the container that limits this process, has. */
final class MachineMemory {
    private static final Path MACHINE = Path.of("/proc/meminfo");
    private static final Path CONTAINER = Path.of("/sys/fs/cgroup/memory.max");
    private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+(\\d+) kB");
    private static final long WHEN_UNKNOWN = 4L << 30;

    private MachineMemory() {}

    static long bytes() {
        return Math.min(machine(), container());
    }

    private static long machine() {
        try {
            Matcher total = TOTAL.matcher(Files.readString(MACHINE));
            return total.find() ? Long.parseLong(total.group(1)) * 1024 : WHEN_UNKNOWN;
        } catch (IOException e) {
            return WHEN_UNKNOWN;
        }
    }

    private static long container() {
        try {
            String limit = Files.readString(CONTAINER).strip();
            return limit.matches("\\d{1,18}") ? Long.parseLong(limit) : Long.MAX_VALUE;
        } catch (IOException noLimit) {
            return Long.MAX_VALUE;
        }
    }
}
