package io.hipwright.worker;

import io.hipwright.process.ProcessGroup;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The coordinator's end of a worker's pipes, and its hold on the process. */
final class WorkerConnection {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long SECONDS_TO_END = 2;
    private static final int UNKNOWN = -1;

    private final Process process;
    private final FrameWriter writer;
    private final FrameReader reader;
    private final FaultPlace faultPlace = new FaultPlace();
    private final LastLines lastLines = new LastLines(faultPlace::take);
    private final Thread drain;
    /** Blocking reads and writes happen here, so that a worker that answers nothing holds up nobody else. */
    private final ExecutorService exchanges = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "worker pipe");
        thread.setDaemon(true);
        return thread;
    });

    private WorkerConnection(Process process, SessionKey key) {
        this.process = process;
        this.writer = new FrameWriter(process.getOutputStream(), new FrameSeal(key, FrameSeal.Way.TO_WORKER));
        this.reader = new FrameReader(process.getInputStream(), new FrameSeal(key, FrameSeal.Way.FROM_WORKER));
        this.drain = new Thread(() -> lastLines.drain(process.getErrorStream()), "worker messages");
        drain.setDaemon(true);
        drain.start();
    }

    /**
     * Starts a worker. The thread that calls this must outlive the worker: the system ends the worker with the thread that started
     * it.
     */
    static WorkerConnection start(ProcessBuilder builder) throws IOException {
        byte[] key = new byte[SessionKey.BYTES];
        RANDOM.nextBytes(key);
        Process process = builder.start();
        WorkerConnection connection = new WorkerConnection(process, SessionKey.of(key));
        try {
            process.getOutputStream().write(key);
            process.getOutputStream().flush();
        } catch (IOException ended) {
            // the missing greeting will tell
        }
        return connection;
    }

    /** The worker's greeting, or why it cannot serve. */
    CompletableFuture<ReplyRecord> greeting() {
        return later(reader::read);
    }

    /** Sends a request; completes with the reply, or with the exception that reading or writing ended with. */
    CompletableFuture<ReplyRecord> exchange(RequestRecord request) {
        return later(() -> {
            writer.write(request.encode());
            return reader.read();
        });
    }

    long processNumber() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks the worker to end by itself, and waits for it. */
    boolean endInOrder(long seconds) throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    /** Kills the whole process group. */
    void kill() {
        process.destroyForcibly();
        ProcessGroup.kill(process);
        exchanges.shutdown();
    }

    /**
     * How a process ended.
     *
     * @param status as a shell tells it
     * @param detail one line for a person
     * @param place where a kernel faulted, if the process loaded something that tells
     */
    record Exit(int status, String detail, Optional<String> place) {
        private Exit(String detail) {
            this(UNKNOWN, detail, Optional.empty());
        }

        /** Whether by a signal that others send. */
        boolean wasKilled() {
            return ExitDetail.isKill(status);
        }
    }

    /** How the process ended; it is given a moment to do so by itself, since its pipes close before it is gone. */
    Exit exit() {
        try {
            boolean ended = process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
            if (ended) { // killing closes the pipes, with what is still in them
                drain.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
            }
            kill();
            if (!ended) {
                return new Exit("the process closed its pipes and went on");
            }
            int status = process.exitValue();
            return new Exit(status, ExitDetail.of(status, lastLines.lines()), faultPlace.text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Exit("interrupted while the worker ended");
        }
    }

    private interface Exchange {
        byte[] run() throws IOException;
    }

    private CompletableFuture<ReplyRecord> later(Exchange exchange) {
        CompletableFuture<ReplyRecord> reply = new CompletableFuture<>();
        exchanges.execute(() -> {
            try {
                reply.complete(ReplyRecord.decode(exchange.run()));
            } catch (IOException | RuntimeException e) {
                reply.completeExceptionally(e);
            }
        });
        return reply;
    }
}
