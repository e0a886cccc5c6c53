package io.hipwright.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Ends a process that leads its own session, with everything that it started. */
public final class ProcessGroup {
    private ProcessGroup() {}

    /**
     * Sends SIGKILL to the whole group and waits for its leader. {@link Process#destroyForcibly()} alone would leave the leader's
     * children running.
     */
    public static void kill(Process leader) {
        try {
            ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "kill -9 -- -" + leader.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            builder.start().waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            leader.descendants().forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leader.destroyForcibly();
    }
}
