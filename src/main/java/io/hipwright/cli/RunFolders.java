package io.hipwright.cli;

import io.hipwright.run.ManifestEntry;
import io.hipwright.run.RunDescription;
import io.hipwright.run.RunFolder;
import io.hipwright.run.RunStatus;
import io.hipwright.task.InputException;
import io.hipwright.task.TaskRef;
import io.hipwright.verify.Backend;
import io.hipwright.verify.Protocol;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens a run folder for a command: describes a new one, and holds an old one to what it is about. */
final class RunFolders {
    private RunFolders() {}

    static RunFolder open(
            Path run, String command, Path input, Map<String, String> options, Backend backend, List<TaskRef> tasks) {
        RunFolder folder = new RunFolder(run);
        Path absolute = input.toAbsolutePath().normalize();
        Optional<RunDescription> known = folder.description();
        if (known.isEmpty()) {
            folder.describe(
                    new RunDescription(
                            command,
                            absolute.toString(),
                            options,
                            backend.name(),
                            backend.device(),
                            backend.toolchain().fingerprint(),
                            Protocol.VERSION,
                            Version.text(),
                            Instant.now().toString()),
                    manifest(tasks));
            return folder;
        }
        if (!known.get().command().equals(command) || !known.get().input().equals(absolute.toString())) {
            throw new InputException(
                    run,
                    0,
                    "is a run of " + known.get().command() + " over "
                            + known.get().input(),
                    "give another --run for this one");
        }
        checkTasks(run, folder, tasks);
        folder.keepOptions(options);
        return folder;
    }

    /** A run that is there; a folder that is none is refused. */
    static RunFolder existing(Path run) {
        if (!RunStatus.isRun(run)) {
            throw new InputException(run, 0, "is no run folder", "start one with hipwright optimize DIR --run " + run);
        }
        return new RunFolder(run);
    }

    private static void checkTasks(Path run, RunFolder folder, List<TaskRef> tasks) {
        Set<String> ids = ids(folder);
        for (TaskRef task : tasks) {
            if (!ids.contains(task.id())) {
                throw new InputException(
                        run,
                        0,
                        "is a run without task " + task.id() + " (" + task.name() + ")",
                        "give another --run for other tasks");
            }
        }
    }

    /** The ids of a run's tasks. */
    static Set<String> ids(RunFolder folder) {
        return folder.manifest().stream().map(ManifestEntry::id).collect(Collectors.toSet());
    }

    private static List<ManifestEntry> manifest(List<TaskRef> tasks) {
        return tasks.stream()
                .map(task -> new ManifestEntry(task.id(), task.name()))
                .toList();
    }
}
