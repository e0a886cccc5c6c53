package io.hipwright.worker;

import io.hipwright.process.ScratchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Makes a worker's archive of loaded classes: a worker runs once without any candidate, and writes it when it ends. */
final class Rehearsal {
    private static final long SECONDS_TO_END = 120;

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
        try {
            WorkerStarter.greeting(connection);
            return connection.endInOrder(SECONDS_TO_END);
        } catch (WorkerUnavailableException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            connection.kill();
        }
    }
}
