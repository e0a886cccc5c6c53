package io.hipwright.cli;

import io.hipwright.optimize.RunProgress;
import io.hipwright.run.AttemptRecord;
import io.hipwright.run.ResultRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Tells two at a time: whoever looks on, and the log of the process in the run's folder. */
final class LoggedProgress implements RunProgress, AutoCloseable {
    private final RunProgress shown;
    private final PrintWriter log;
    private final RunProgress logged;

    /** @param log appended to */
    LoggedProgress(RunProgress shown, Path log) {
        this.shown = shown;
        try {
            this.log = new PrintWriter(
                    Files.newBufferedWriter(
                            log, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + log, e);
        }
        this.logged = new ConsoleProgress(this.log);
    }

    @Override
    public void begin(int samples, int finishedBefore) {
        log.println(Instant.now() + ", process " + ProcessHandle.current().pid());
        logged.begin(samples, finishedBefore);
        shown.begin(samples, finishedBefore);
    }

    @Override
    public void attempt(String sample, AttemptRecord attempt) {
        logged.attempt(sample, attempt);
        shown.attempt(sample, attempt);
    }

    @Override
    public void finished(ResultRecord record) {
        logged.finished(record);
        shown.finished(record);
    }

    @Override
    public void warn(String message) {
        logged.warn(message);
        shown.warn(message);
    }

    @Override
    public void end() {
        logged.end();
        shown.end();
    }

    @Override
    public void close() {
        log.close();
    }
}
