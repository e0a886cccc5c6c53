package io.hipwright.worker;

import java.util.List;
import java.util.Map;

/** Words for how a process ended, from its exit status and its last lines. */
final class ExitDetail {
    private static final int SIGNAL_BASE = 128;
    private static final int SIGKILL = 9;
    private static final int SIGTERM = 15;
    private static final int LINES_SHOWN = 3;
    private static final String FRAME_FOLLOWS = "# Problematic frame:";
    private static final Map<Integer, String> SIGNALS = Map.of(
            4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL", 11, "SIGSEGV", 15, "SIGTERM", 24,
            "SIGXCPU", 25, "SIGXFSZ", 31, "SIGSYS");

    private ExitDetail() {}

    /** Whether it was ended by a signal that comes from outside: no fault of its own brings it about. */
    static boolean isKill(int exit) {
        return exit == SIGNAL_BASE + SIGKILL || exit == SIGNAL_BASE + SIGTERM;
    }

    static String of(int exit, List<String> lastLines) {
        String lines = lines(lastLines);
        return lines.isEmpty() ? status(exit) : status(exit) + ": " + lines;
    }

    private static String status(int exit) {
        String signal = SIGNALS.get(exit - SIGNAL_BASE);
        return signal == null ? "the process ended with status " + exit : "the process was ended by " + signal;
    }

    /** Of the JVM's report of a crash only the frame is of interest. */
    private static String lines(List<String> lastLines) {
        int frame = lastLines.indexOf(FRAME_FOLLOWS);
        if (frame >= 0 && frame + 1 < lastLines.size()) {
            return lastLines.get(frame + 1).replaceFirst("^# *", "in ");
        }
        List<String> said =
                lastLines.stream().filter(line -> !line.startsWith("\tat ")).toList();
        return String.join(" | ", said.subList(Math.max(0, said.size() - LINES_SHOWN), said.size()));
    }
}
