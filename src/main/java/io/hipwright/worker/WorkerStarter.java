package io.hipwright.worker;

import io.hipwright.worker.LaunchOutcome.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts workers and waits until they are ready. */
final class WorkerStarter implements AutoCloseable {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final long SECONDS_TO_START = 120;

    private final WorkerCommand command;
    private final List<ScratchRoot> roots;

    private WorkerStarter(WorkerCommand command, List<ScratchRoot> roots) {
        this.command = command;
        this.roots = roots;
    }

    static WorkerStarter create(WorkerCommand command) throws IOException {
        List<ScratchRoot> roots = new ArrayList<>();
        roots.add(ScratchRoot.create(Path.of(System.getProperty("java.io.tmpdir"))));
        if (Files.isWritable(SHARED_MEMORY)) {
            roots.add(ScratchRoot.create(SHARED_MEMORY));
        }
        return new WorkerStarter(command, roots);
    }

    /** Starts the process and waits for its greeting; see {@link WorkerConnection#start} for which thread may do so. */
    Started start() throws IOException {
        WorkerFolders folders = WorkerFolders.create(roots);
        try {
            WorkerConnection connection = WorkerConnection.start(command.confined(folders.all()));
            return new Started(connection, folders, greeting(connection));
        } catch (IOException | RuntimeException e) {
            folders.close();
            throw e;
        }
    }

    /** A worker that greeted. */
    record Started(WorkerConnection connection, WorkerFolders folders, String device) {}

    /** The device's description. */
    static String greeting(WorkerConnection connection) {
        try {
            ReplyRecord reply = connection.greeting().get(SECONDS_TO_START, TimeUnit.SECONDS);
            if (reply instanceof ReplyRecord.Ready ready) {
                return ready.device();
            }
            connection.kill();
            throw new WorkerUnavailableException(reason(reply));
        } catch (TimeoutException e) {
            connection.kill();
            throw new WorkerUnavailableException("a worker did not start within " + SECONDS_TO_START + " s");
        } catch (ExecutionException e) {
            throw new WorkerUnavailableException(
                    "a worker did not start: " + connection.exit().detail());
        } catch (InterruptedException e) {
            connection.kill();
            Thread.currentThread().interrupt();
            throw new WorkerUnavailableException("interrupted while a worker started");
        }
    }

    private static String reason(ReplyRecord reply) {
        return reply instanceof ReplyRecord.Outcome outcome && outcome.outcome() instanceof Unavailable unavailable
                ? unavailable.detail()
                : "a worker began with something else than a greeting";
    }

    @Override
    public void close() throws IOException {
        for (ScratchRoot root : roots) {
            root.close();
        }
    }
}
