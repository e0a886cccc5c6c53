package io.hipwright.optimize;

import io.hipwright.bench.BenchOptions;
import io.hipwright.bench.Evaluation;
import io.hipwright.run.AttemptRecord;
import io.hipwright.run.Progress;
import io.hipwright.run.ResultRecord;
import io.hipwright.run.RunFolder;
import io.hipwright.run.SampleKey;
import io.hipwright.task.Task;
import io.hipwright.task.TaskFolder;
import io.hipwright.task.TaskRef;
import io.hipwright.verify.Backend;
import io.hipwright.verify.Candidate;
import io.hipwright.verify.TaskDefectException;
import io.hipwright.verify.TaskVerifier;
import io.hipwright.verify.Verdict;
import io.hipwright.verify.Verification;
import io.hipwright.verify.Vetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code calibrate}: whether the verifier accepts every known right candidate and refuses every known wrong one. */
public final class CalibrateRun {
    private final RunFolder folder;
    private final Backend backend;
    private final Optional<BenchOptions> bench;
    private final RunProgress progress;

    /** @param bench how to time the solutions that pass; empty: not at all */
    public CalibrateRun(RunFolder folder, Backend backend, Optional<BenchOptions> bench, RunProgress progress) {
        this.folder = folder;
        this.backend = backend;
        this.bench = bench;
        this.progress = progress;
    }

    /** One entry per task, in order; tasks finished in an earlier process are read from the folder. */
    public List<CalibrationResult> run(List<TaskRef> tasks) {
        progress.begin(tasks.size(), 0);
        List<CalibrationResult> results = new ArrayList<>();
        for (TaskRef reference : tasks) {
            results.add(task(reference.id(), reference.load()));
        }
        progress.end();
        return results;
    }

    private CalibrationResult task(String id, Task task) {
        List<Path> solutions = TaskFolder.of(task).solutions();
        List<Path> incorrect = TaskFolder.of(task).incorrectSolutions();
        String key = SampleKey.of(task, backend, "calibrate " + contents(solutions) + contents(incorrect));
        Progress empty = Progress.of(solutions.size(), incorrect.size());
        SampleStore store = SampleStore.open(folder, new SampleStore.Subject(id, task, key, "", "solutions"), empty);
        List<String> defects = new ArrayList<>();
        if (!store.isComplete()) {
            try (TaskVerifier verifier = new TaskVerifier(task, backend)) {
                defects.addAll(vet(verifier));
                right(task, verifier, solutions, store);
                wrong(task, verifier, incorrect, store);
            } catch (TaskDefectException e) {
                defects.add(String.valueOf(e.getMessage()));
            } catch (NoVerdictException e) {
                return new CalibrationResult(
                        task.name(), store.attempts(), store.incorrect(), "unfinished, " + e.getMessage());
            }
            ResultRecord record = store.complete(String.join("; ", defects), backend.device());
            progress.finished(record);
        }
        return new CalibrationResult(task.name(), store.attempts(), store.incorrect(), store.errorMsg());
    }

    private List<String> vet(TaskVerifier verifier) {
        List<String> defects = new ArrayList<>();
        Verdict baseline = NoVerdictException.check(verifier.verifyBaseline().verdict());
        if (!baseline.passed()) {
            defects.add("the baseline is " + baseline.status().code() + ": " + baseline.reason());
        }
        Vetting vetting = verifier.vet();
        defects.addAll(vetting.weaknesses());
        return defects;
    }

    private void right(Task task, TaskVerifier verifier, List<Path> files, SampleStore store) {
        List<Path> rest = files.subList(store.attempts().size(), files.size());
        Iterator<Evaluation> evaluations = evaluations(verifier, rest);
        for (Path file : rest) {
            Evaluation evaluation = evaluations.next();
            AttemptRecord record = AttemptRecord.of(
                    store.attempts().size() + 1,
                    file.getFileName().toString(),
                    NoVerdictException.check(evaluation.verdict()),
                    evaluation.comparison().orElse(null),
                    null);
            store.add(record, read(file), "");
            progress.attempt(task.name(), record);
        }
    }

    /** Nothing is compiled while a kernel is timed. */
    private Iterator<Evaluation> evaluations(TaskVerifier verifier, List<Path> files) {
        Stream<Candidate> candidates = files.stream().map(CalibrateRun::candidate);
        if (bench.isPresent()) {
            return candidates
                    .map(candidate -> Evaluation.of(verifier, verifier.prepare(candidate), bench.get()))
                    .iterator();
        }
        Iterator<Verification> verified = verifier.verifyEach(candidates.iterator());
        return files.stream()
                .map(file -> new Evaluation(verified.next().verdict(), Optional.empty()))
                .iterator();
    }

    private void wrong(Task task, TaskVerifier verifier, List<Path> files, SampleStore store) {
        List<Path> rest = files.subList(store.incorrect().size(), files.size());
        Iterator<Verification> verified =
                verifier.verifyEach(rest.stream().map(CalibrateRun::candidate).iterator());
        for (Path file : rest) {
            AttemptRecord record = AttemptRecord.of(
                    store.incorrect().size() + 1,
                    file.getFileName().toString(),
                    NoVerdictException.check(verified.next().verdict()),
                    null,
                    null);
            store.addIncorrect(record);
            progress.attempt(task.name(), record);
        }
    }

    private static Candidate candidate(Path file) {
        return new Candidate(file.getFileName().toString(), read(file));
    }

    private static String contents(List<Path> files) {
        StringBuilder all = new StringBuilder();
        files.forEach(file -> all.append(file.getFileName()).append('\n').append(read(file)));
        return all.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
