package io.hipwright.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Looks which of this process's descendants are left. */
final class Descendants {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Descendants() {}

    /** Waits until at most the processes of {@code before} are left; the command lines of the others after that long a wait. */
    static List<String> leftBeside(List<ProcessHandle> before) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        List<String> left = now(before);
        while (!left.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
            left = now(before);
        }
        return left;
    }

    private static List<String> now(List<ProcessHandle> before) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> !before.contains(process))
                .map(process ->
                        process.pid() + " " + process.info().commandLine().orElse(""))
                .toList();
    }
}
