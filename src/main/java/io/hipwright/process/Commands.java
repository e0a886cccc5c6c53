package io.hipwright.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a command to its end, or to its limit. */
public final class Commands {
    /** What a child may see of this process's environment: enough to find compilers, and no secrets. */
    private static final List<String> PASSED_ON =
            List.of("PATH", "TMPDIR", "LD_LIBRARY_PATH", "HIPCPU_CXX", "ROCM_PATH");

    private Commands() {}

    /**
     * Runs {@code line} in {@code directory} with no standard input. At the limit its whole process group is killed, so the command
     * should lead a session of its own, as every command wrapped by a {@link Sandbox} does.
     *
     * @param extra variables beside those that every child gets
     * @throws MissingToolException when the program cannot be started
     */
    public static CommandResult run(List<String> line, Path directory, Map<String, String> extra, double limitSeconds) {
        long start = System.nanoTime();
        Process process = start(line, directory, extra);
        BoundedText text = new BoundedText();
        Thread drain = new Thread(() -> drain(process, text), "output of " + line.get(0));
        drain.setDaemon(true);
        drain.start();
        try {
            boolean ended = process.waitFor((long) (limitSeconds * 1000), TimeUnit.MILLISECONDS);
            if (!ended) {
                ProcessGroup.kill(process);
            }
            int exit = process.waitFor();
            drain.join(2000);
            return new CommandResult(exit, text.text(), !ended, (System.nanoTime() - start) * 1e-9);
        } catch (InterruptedException e) {
            ProcessGroup.kill(process);
            Thread.currentThread().interrupt();
            return new CommandResult(130, text.text(), false, (System.nanoTime() - start) * 1e-9);
        }
    }

    private static Process start(List<String> line, Path directory, Map<String, String> extra) {
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(directory.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(PASSED_ON);
        environment.put("LC_ALL", "C.UTF-8");
        environment.putAll(extra);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new MissingToolException(
                    line.get(0) + " cannot be started: " + e.getMessage(), "see hipwright doctor");
        }
    }

    private static void drain(Process process, BoundedText text) {
        try (var stream = process.getInputStream()) {
            text.drain(stream);
        } catch (IOException killed) {
            text.end();
        }
    }
}
