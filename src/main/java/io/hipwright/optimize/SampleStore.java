package io.hipwright.optimize;

import io.hipwright.run.AttemptRecord;
import io.hipwright.run.Progress;
import io.hipwright.run.ResultRecord;
import io.hipwright.run.RunFolder;
import io.hipwright.run.Sample;
import io.hipwright.run.TimingRecord;
import io.hipwright.task.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One sample while it is worked on: every finished attempt is saved before the next begins. */
final class SampleStore {
    private final RunFolder folder;
    private Sample sample;

    private SampleStore(RunFolder folder, Sample sample) {
        this.folder = folder;
        this.sample = sample;
    }

    /** Goes on with the saved sample if it is about the same content, else begins a new one. */
    static SampleStore open(RunFolder folder, String id, Task task, String key, String api, Progress empty) {
        Sample fresh = new Sample(
                id,
                task.name(),
                task.folder().relativize(task.source()).toString(),
                task.code(),
                key,
                "",
                "",
                null,
                false,
                "",
                api,
                "process_0",
                List.of(),
                List.of(),
                empty);
        Optional<Sample> saved = folder.sample(id).filter(sample -> sample.key().equals(key));
        SampleStore store = new SampleStore(folder, saved.orElse(fresh));
        if (saved.isEmpty()) {
            folder.save(fresh);
        }
        return store;
    }

    List<AttemptRecord> attempts() {
        return sample.solutionResult();
    }

    List<AttemptRecord> incorrect() {
        return sample.incorrectSolutionResult();
    }

    boolean isComplete() {
        return sample.progress() != null && sample.progress().isComplete();
    }

    String errorMsg() {
        return sample.errorMsg();
    }

    /** Saves a finished attempt; {@code code} and {@code thinking} are kept if it is the best so far. */
    void add(AttemptRecord attempt, String code, String thinking) {
        List<AttemptRecord> attempts = plus(sample.solutionResult(), attempt);
        boolean best = attempt.passed() && speedup(attempt) > bestSpeedup(sample.solutionResult());
        save(new Sample(
                sample.id(),
                sample.name(),
                sample.hipFile(),
                sample.codeBody(),
                sample.key(),
                best ? code : sample.optKernel(),
                best ? thinking : sample.optThink(),
                best && attempt.timing() != null
                        ? Double.valueOf(attempt.timing().speedup())
                        : sample.speedup(),
                sample.pass() || attempt.passed(),
                sample.pass() || attempt.passed() ? "" : attempt.reason(),
                sample.apiUsed(),
                sample.workerId(),
                attempts,
                sample.incorrectSolutionResult(),
                progress(attempts.size(), sample.incorrectSolutionResult().size(), false)));
    }

    /** Saves the verdict on a solution that must be refused. */
    void addIncorrect(AttemptRecord attempt) {
        List<AttemptRecord> incorrect = plus(sample.incorrectSolutionResult(), attempt);
        save(with(sample.errorMsg(), incorrect, progress(sample.solutionResult().size(), incorrect.size(), false)));
    }

    /** Marks the sample as finished and appends its record to the results. */
    ResultRecord complete(String errorMsg, String device) {
        String error = errorMsg.isEmpty() ? sample.errorMsg() : errorMsg;
        save(with(
                error,
                sample.incorrectSolutionResult(),
                progress(
                        sample.solutionResult().size(),
                        sample.incorrectSolutionResult().size(),
                        true)));
        ResultRecord record = record(error, device);
        folder.append(record);
        return record;
    }

    private ResultRecord record(String error, String device) {
        Optional<AttemptRecord> best = sample.solutionResult().stream()
                .filter(AttemptRecord::passed)
                .max(Comparator.comparingDouble(SampleStore::speedup));
        TimingRecord timing = best.map(AttemptRecord::timing).orElse(null);
        List<AttemptRecord> attempts = sample.solutionResult();
        String last = attempts.isEmpty()
                ? "infra_error"
                : attempts.get(attempts.size() - 1).status();
        return new ResultRecord(
                sample.id(),
                sample.name(),
                sample.key(),
                sample.pass(),
                sample.pass() ? "passed" : last,
                timing == null ? null : Double.valueOf(timing.speedup()),
                timing == null ? null : Double.valueOf(timing.speedupLow()),
                timing == null ? null : Double.valueOf(timing.speedupHigh()),
                timing == null ? null : timing.decision(),
                attempts.size(),
                error,
                sample.apiUsed(),
                device);
    }

    private Sample with(String error, List<AttemptRecord> incorrect, Progress progress) {
        return new Sample(
                sample.id(),
                sample.name(),
                sample.hipFile(),
                sample.codeBody(),
                sample.key(),
                sample.optKernel(),
                sample.optThink(),
                sample.speedup(),
                sample.pass(),
                error,
                sample.apiUsed(),
                sample.workerId(),
                sample.solutionResult(),
                incorrect,
                progress);
    }

    private Progress progress(int solutions, int incorrect, boolean complete) {
        Progress before = sample.progress() == null ? Progress.of(solutions, incorrect) : sample.progress();
        return new Progress(
                solutions,
                Math.max(solutions, before.totalSolutions()),
                incorrect,
                Math.max(incorrect, before.totalIncorrectSolutions()),
                complete);
    }

    private void save(Sample changed) {
        sample = changed;
        folder.save(changed);
    }

    /** A passed attempt without a timing ranks below every timed one. */
    static double speedup(AttemptRecord attempt) {
        return attempt.timing() == null ? 0 : attempt.timing().speedup();
    }

    private static double bestSpeedup(List<AttemptRecord> attempts) {
        return attempts.stream()
                .filter(AttemptRecord::passed)
                .mapToDouble(SampleStore::speedup)
                .max()
                .orElse(-1);
    }

    private static List<AttemptRecord> plus(List<AttemptRecord> list, AttemptRecord last) {
        List<AttemptRecord> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
