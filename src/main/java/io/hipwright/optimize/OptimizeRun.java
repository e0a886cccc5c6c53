package io.hipwright.optimize;

import io.hipwright.llm.ChatException;
import io.hipwright.llm.ChatFailure;
import io.hipwright.run.Progress;
import io.hipwright.run.ResultRecord;
import io.hipwright.run.RunFolder;
import io.hipwright.task.InputException;
import io.hipwright.task.Task;
import io.hipwright.task.TaskFolder;
import io.hipwright.task.TaskRef;
import io.hipwright.verify.Backend;
import io.hipwright.verify.TaskDefectException;
import io.hipwright.verify.TaskVerifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code optimize}: every task of a list through its attempts, going on with what an earlier process saved. */
public final class OptimizeRun {
    private final RunFolder folder;
    private final Backend backend;
    private final OptimizeOptions options;
    private final RunProgress progress;

    public OptimizeRun(RunFolder folder, Backend backend, OptimizeOptions options, RunProgress progress) {
        this.folder = folder;
        this.backend = backend;
        this.options = options;
        this.progress = progress;
    }

    /** The records of all samples that are finished at the end, in the order of the list. */
    public List<ResultRecord> run(List<TaskRef> tasks) {
        Map<String, ResultRecord> results = folder.results(progress::warn);
        progress.begin(tasks.size(), (int)
                tasks.stream().filter(task -> results.containsKey(task.id())).count());
        for (TaskRef reference : tasks) {
            sample(reference, Optional.ofNullable(results.get(reference.id())))
                    .ifPresent(record -> results.put(reference.id(), record));
        }
        progress.end();
        return tasks.stream()
                .filter(task -> results.containsKey(task.id()))
                .map(task -> results.get(task.id()))
                .toList();
    }

    /** The new record of a sample; empty when it was finished before or another process works on it. */
    private Optional<ResultRecord> sample(TaskRef reference, Optional<ResultRecord> before) {
        Optional<RunFolder.Claim> claim = folder.claim(reference.id());
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        try (RunFolder.Claim held = claim.get()) {
            Task task = reference.load();
            int attempts = options.attempts()
                    .orElseGet(() -> TaskFolder.of(task).answers().size());
            String key = SampleKey.of(task, backend, options.model().name() + " x " + attempts);
            if (before.isPresent() && before.get().key().equals(key)) {
                return Optional.empty();
            }
            SampleStore store = SampleStore.open(
                    folder, reference.id(), task, key, options.model().name(), Progress.of(attempts, 0));
            ResultRecord record = store.complete(attempt(reference.id(), task, attempts, store), backend.device());
            progress.finished(record);
            return Optional.of(record);
        } catch (NoVerdictException e) {
            progress.warn(reference.name() + " stays unfinished: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Why the sample could not be worked on; empty when it was. */
    private String attempt(String id, Task task, int attempts, SampleStore store) {
        try (TaskVerifier verifier = new TaskVerifier(task, backend)) {
            new SampleLoop(task, verifier, options, backend.device(), folder.sampleFolder(id), store)
                    .run(attempts, attempt -> progress.attempt(task.name(), attempt));
            return "";
        } catch (ChatException e) {
            return unanswered(task, store, e);
        } catch (TaskDefectException | InputException e) {
            progress.warn(task.name() + ": " + e.getMessage());
            return String.valueOf(e.getMessage());
        }
    }

    /** A model that has no more answers for a task ends its attempts; whatever else fails here ends the run. */
    private String unanswered(Task task, SampleStore store, ChatException e) {
        if (e.failure().effect() != ChatFailure.Effect.ENDS_SAMPLE) {
            throw e;
        }
        progress.warn(task.name() + ": " + e.getMessage());
        return store.attempts().isEmpty() ? String.valueOf(e.getMessage()) : "";
    }
}
