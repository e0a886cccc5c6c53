package io.hipwright.worker;

import io.hipwright.process.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where workers come from. */
public final class Workers {
    private Workers() {}

    /**
     * A pool that keeps {@code warm} workers ready.
     *
     * @throws WorkerUnavailableException when what workers start from cannot be prepared, as with a full disk; that a device is
     *     missing shows only when a worker is asked for
     */
    public static WorkerPool pool(Installation installation, WorkerSettings settings, int warm) {
        try {
            WorkerCommand command = new WorkerCommand(installation, settings, WorkerImage.prepare());
            new Rehearsal(command).makeArchive();
            Optional<Path> lock =
                    settings.gpu() ? Optional.of(DeviceLock.file("gpu", settings.device())) : Optional.empty();
            return new WarmPool(WorkerStarter.create(command), lock, warm);
        } catch (IOException e) {
            throw new WorkerUnavailableException("workers cannot be prepared: " + e);
        }
    }

    /** Prepares what workers start from, as the build does, so that the first use need not. */
    public static void prepare(Installation installation) {
        pool(installation, WorkerSettings.forProcessor(installation, 64), 0).close();
    }
}
