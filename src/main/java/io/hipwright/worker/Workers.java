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
        return pool(installation, settings, warm, Optional.empty());
    }

    /**
     * As {@link #pool(Installation, WorkerSettings, int)}, with witnesses.
     *
     * @param agent ROCm's debug agent, which only witnesses load: it would disturb what is timed
     */
    public static WorkerPool poolWithAgent(Installation installation, WorkerSettings settings, int warm, Path agent) {
        return pool(installation, settings, warm, Optional.of(agent));
    }

    private static WorkerPool pool(Installation installation, WorkerSettings settings, int warm, Optional<Path> agent) {
        try {
            WorkerCommand command = WorkerCommand.of(installation, settings, WorkerImage.prepare());
            new Rehearsal(command).makeArchive();
            Optional<Path> lock =
                    settings.gpu() ? Optional.of(DeviceLock.file("gpu", settings.device())) : Optional.empty();
            Optional<WorkerStarter> witnesses =
                    agent.isEmpty() ? Optional.empty() : Optional.of(WorkerStarter.create(command.with(agent.get())));
            return new WarmPool(WorkerStarter.create(command), witnesses, lock, warm);
        } catch (IOException e) {
            throw new WorkerUnavailableException("workers cannot be prepared: " + e);
        }
    }

    /** Prepares what workers start from, as the build does, so that the first use need not. */
    public static void prepare(Installation installation) {
        pool(installation, WorkerSettings.forProcessor(installation, 64), 0).close();
    }
}
