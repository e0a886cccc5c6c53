package io.hipwright.run;

import io.hipwright.verify.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a run stands, seen from outside of the processes that work on it.
 *
 * @param description what was asked
 * @param samples in the order of the run's list
 */
public record RunStatus(RunDescription description, List<SampleState> samples) {
    public RunStatus {
        samples = List.copyOf(samples);
    }

    /** Looks at the files of a run; nothing of it is changed. */
    public static RunStatus of(RunFolder folder, ResultIndex results) {
        List<SampleState> samples = folder.manifest().stream()
                .map(entry -> state(folder, results, entry))
                .toList();
        return new RunStatus(folder.description().orElseThrow(), samples);
    }

    private static SampleState state(RunFolder folder, ResultIndex results, ManifestEntry entry) {
        Optional<Status> status = results.status(entry.id());
        if (status.isPresent() && status.get() != Status.INFRA_ERROR) {
            return results.record(entry.id()).map(SampleState::finished).orElseGet(() -> SampleState.pending(entry));
        }
        return folder.sample(entry.id())
                .map(sample -> SampleState.unfinished(sample, folder.isClaimed(entry.id())))
                .orElseGet(() -> SampleState.pending(entry));
    }

    /** How many samples are in a state. */
    public long count(String state) {
        return samples.stream().filter(sample -> sample.state().equals(state)).count();
    }

    /** Whether no sample is left to do. */
    public boolean isFinished() {
        return count("pending") + count("running") == 0;
    }

    /** Whether a folder holds a run. */
    public static boolean isRun(Path folder) {
        return Files.exists(folder.resolve("run.json")) && Files.exists(folder.resolve("manifest.json"));
    }
}
