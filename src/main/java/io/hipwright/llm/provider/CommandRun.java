package io.hipwright.llm.provider;

import io.hipwright.llm.AnswerLimit;
import io.hipwright.llm.ChatFailure;
import io.hipwright.process.BoundedText;
import io.hipwright.process.MissingToolException;
import io.hipwright.process.ProcessGroup;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a command that answers, once. At a limit its whole process group is killed. */
final class CommandRun {
    private static final int NOT_FOUND = 127;
    private static final int LONGEST_COMPLAINT = 300;

    private final List<String> line;
    private final Map<String, String> environment;
    private final double limitSeconds;

    CommandRun(List<String> line, Map<String, String> environment, double limitSeconds) {
        this.line = line;
        this.environment = environment;
        this.limitSeconds = limitSeconds;
    }

    /** @throws ProviderException when it fails, or goes beyond a limit of time or bytes */
    String answer(String input) {
        long end = System.nanoTime() + (long) (limitSeconds * 1e9);
        Process process = start();
        try {
            inBackground("input", () -> write(process.getOutputStream(), input));
            FutureTask<String> complaint = inBackground("errors", () -> lastLine(process.getErrorStream()));
            FutureTask<byte[]> output =
                    inBackground("output", () -> process.getInputStream().readNBytes(AnswerLimit.BYTES + 1));
            byte[] answer = output.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (answer.length > AnswerLimit.BYTES) {
                throw ProviderException.lasting(
                        ChatFailure.TOO_LARGE,
                        "the answer is larger than " + AnswerLimit.BYTES + " bytes and was ended");
            }
            if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw timedOut();
            }
            if (process.exitValue() != 0) {
                throw failed(process.exitValue(), complaint.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
            }
            return new String(answer, StandardCharsets.UTF_8);
        } catch (TimeoutException e) {
            throw timedOut();
        } catch (ExecutionException e) {
            throw ProviderException.passing(ChatFailure.COMMAND_FAILED, "the command's output cannot be read");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProviderException.lasting(ChatFailure.INTERRUPTED, "interrupted");
        } finally {
            if (process.isAlive()) {
                kill(process);
            }
        }
    }

    private Process start() {
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new MissingToolException(line.get(0) + " cannot be started", "see hipwright doctor");
        }
    }

    /** Also when this thread was interrupted: killing waits a moment, and an interrupt would end that wait. */
    private static void kill(Process process) {
        boolean interrupted = Thread.interrupted();
        ProcessGroup.kill(process);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private ProviderException timedOut() {
        return ProviderException.passing(
                ChatFailure.TIMED_OUT, "the command did not end within " + limitSeconds + " s (timeoutSeconds)");
    }

    private static ProviderException failed(int exit, String complaint) {
        String said = complaint.isEmpty() ? "" : ": " + complaint;
        return exit == NOT_FOUND
                ? ProviderException.lasting(ChatFailure.BAD_REQUEST, "the command is not found" + said)
                : ProviderException.passing(ChatFailure.COMMAND_FAILED, "the command ended with status " + exit + said);
    }

    /** A command need not read its input. */
    private static boolean write(OutputStream stream, String input) {
        try (stream) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException notRead) {
            return false;
        }
    }

    private static String lastLine(InputStream stream) throws IOException {
        BoundedText text = new BoundedText();
        text.drain(stream);
        String[] lines = text.text().strip().split("\\R");
        String last = lines[lines.length - 1].replaceAll("\\p{Cntrl}+", " ");
        return last.length() > LONGEST_COMPLAINT ? last.substring(0, LONGEST_COMPLAINT) + "..." : last;
    }

    private static <T> FutureTask<T> inBackground(String what, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, what + " of a command that answers");
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}
