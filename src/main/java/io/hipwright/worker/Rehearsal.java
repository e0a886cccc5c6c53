package io.hipwright.worker;

import io.hipwright.process.ScratchFolder;
import io.hipwright.worker.LaunchRequest.BufferSpec;
import io.hipwright.worker.LaunchRequest.Placement;
import io.hipwright.worker.LaunchRequest.Schedule;
import io.hipwright.worker.LaunchRequest.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes a worker's archive of loaded classes: a worker runs once without any candidate, and writes it when it ends. */
final class Rehearsal {
    private static final long SECONDS = 120;
    private static final int PAGE = 4096;

    private final WorkerCommand command;

    Rehearsal(WorkerCommand command) {
        this.command = command;
    }

    /** Makes the archive unless it is there. Without one workers start all the same, only later. */
    void makeArchive() throws IOException {
        Path archive = command.image().archive();
        if (Files.exists(archive)) {
            return;
        }
        Path draft = Files.createTempDirectory(command.image().folder(), "rehearsal");
        try (ScratchFolder scratch = new ScratchFolder(draft)) {
            Path made = scratch.path().resolve(archive.getFileName());
            if (perform(scratch.path(), made) && Files.isRegularFile(made)) {
                Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private boolean perform(Path scratch, Path made) throws IOException {
        WorkerConnection connection = WorkerConnection.start(command.rehearsal(scratch, made));
        try (RegionSpace space = new RegionSpace(List.of(scratch))) {
            WorkerStarter.greeting(connection);
            space.reserve(PAGE);
            connection.exchange(request(space)).get(SECONDS, TimeUnit.SECONDS);
            return connection.endInOrder(SECONDS);
        } catch (ExecutionException | TimeoutException | WorkerUnavailableException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            connection.kill();
        }
    }

    /** Goes through everything that a request with a kernel would, but launches none. */
    private RequestRecord request(RegionSpace space) throws IOException {
        LaunchRequest nothing = new LaunchRequest(
                command.image().jar(),
                List.of(
                        new BufferSpec("rehearsal", PAGE, 0, true, true),
                        new BufferSpec("scratch", PAGE, -1, false, false)),
                List.of(),
                new Schedule(1),
                Placement.END_GUARDED,
                new Timing(0, 1, 1, PAGE));
        return new RequestRecord(space.file(), space.region().bytes(), nothing);
    }
}
