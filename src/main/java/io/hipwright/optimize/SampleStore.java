package io.hipwright.optimize;

import io.hipwright.run.AnswerRecord;
import io.hipwright.run.AttemptRecord;
import io.hipwright.run.Progress;
import io.hipwright.run.ResultRecord;
import io.hipwright.run.RunFolder;
import io.hipwright.run.Sample;
import io.hipwright.run.SampleKey;
import io.hipwright.run.TimingRecord;
import io.hipwright.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One sample while it is worked on: every finished attempt is saved before the next begins. */
final class SampleStore {
    private final RunFolder folder;
    private final String resultKey;
    private Sample sample;

    private SampleStore(RunFolder folder, Sample sample, String resultKey) {
        this.folder = folder;
        this.sample = sample;
        this.resultKey = resultKey;
    }

    /**
     * What a sample is about.
     *
     * @param key the content: task, device, toolchain, protocol, way of working; another one makes it another sample
     * @param goal how far it is to be taken
     * @param api what answers
     */
    record Subject(String id, Task task, String key, String goal, String api) {
        /** What its record is known by. */
        String resultKey() {
            return SampleKey.ofResult(key, goal);
        }
    }

    /** Goes on with the saved sample if it is about the same content, else puts that aside and begins a new one. */
    static SampleStore open(RunFolder folder, Subject subject, Progress empty) {
        Optional<Sample> saved = folder.sample(subject.id());
        Optional<Sample> same = saved.filter(sample -> sample.key().equals(subject.key()));
        if (saved.isPresent() && same.isEmpty()) {
            folder.archive(subject.id());
        }
        Sample start = same.map(sample -> forGoal(sample, subject, empty)).orElseGet(() -> fresh(subject, empty));
        SampleStore store = new SampleStore(folder, start, subject.resultKey());
        if (same.isEmpty() || !same.get().equals(start)) {
            folder.save(start);
        }
        return store;
    }

    private static Sample fresh(Subject subject, Progress empty) {
        Task task = subject.task();
        return new Sample(
                subject.id(),
                task.name(),
                task.folder().relativize(task.source()).toString(),
                task.code(),
                subject.key(),
                subject.goal(),
                0,
                "",
                "",
                null,
                false,
                "",
                subject.api(),
                "process_0",
                List.of(),
                List.of(),
                empty);
    }

    /** A sample that was complete for another goal goes on. */
    private static Sample forGoal(Sample saved, Subject subject, Progress empty) {
        if (saved.goal().equals(subject.goal()) && saved.progress() != null) {
            return saved;
        }
        int solutions = saved.solutionResult().size();
        int incorrect = saved.incorrectSolutionResult().size();
        Progress progress = new Progress(
                solutions,
                Math.max(solutions, empty.totalSolutions()),
                incorrect,
                Math.max(incorrect, empty.totalIncorrectSolutions()),
                false);
        return new Change(saved).goal(subject.goal()).progress(progress).made();
    }

    String id() {
        return sample.id();
    }

    List<AttemptRecord> attempts() {
        return sample.solutionResult();
    }

    List<AttemptRecord> incorrect() {
        return sample.incorrectSolutionResult();
    }

    boolean isComplete() {
        return progress().isComplete();
    }

    String errorMsg() {
        return sample.errorMsg();
    }

    /** How often the attempt after the finished ones was begun by processes that ended in it. */
    int begun() {
        return sample.begun();
    }

    /** Notes that the next attempt's evaluation begins, so that one that ends the process is known. */
    void begin() {
        save(new Change(sample).begun(sample.begun() + 1));
    }

    /** Notes why the sample cannot go on for now. */
    void postpone(String error) {
        save(new Change(sample).begun(0).error(error));
    }

    /** Saves a finished attempt; {@code code} and {@code thinking} are kept if it is the best so far. */
    void add(AttemptRecord attempt, String code, String thinking) {
        Change change = new Change(sample);
        if (attempt.passed() && Ranking.speedup(attempt) > Ranking.bestSpeedup(sample.solutionResult())) {
            change.best(code, thinking, attempt.timing() == null ? null : Double.valueOf(Ranking.speedup(attempt)));
        }
        boolean pass = sample.pass() || attempt.passed();
        List<AttemptRecord> attempts = plus(sample.solutionResult(), attempt);
        save(change.begun(0)
                .pass(pass)
                .error(pass ? "" : attempt.reason())
                .solutions(attempts)
                .progress(progress(
                        attempts.size(), sample.incorrectSolutionResult().size(), false)));
    }

    /** Saves the verdict on a solution that must be refused. */
    void addIncorrect(AttemptRecord attempt) {
        List<AttemptRecord> incorrect = plus(sample.incorrectSolutionResult(), attempt);
        save(new Change(sample)
                .incorrect(incorrect)
                .progress(progress(sample.solutionResult().size(), incorrect.size(), false)));
    }

    /** Marks the sample as finished and appends its record to the results. */
    ResultRecord complete(String errorMsg, String device) {
        save(new Change(sample)
                .error(errorMsg.isEmpty() ? sample.errorMsg() : errorMsg)
                .progress(progress(
                        sample.solutionResult().size(),
                        sample.incorrectSolutionResult().size(),
                        true)));
        return record(device);
    }

    /** Appends the record of a finished sample to the results. */
    ResultRecord record(String device) {
        Optional<AttemptRecord> best = Ranking.best(sample.solutionResult());
        TimingRecord timing = best.map(AttemptRecord::timing).orElse(null);
        List<AttemptRecord> attempts = sample.solutionResult();
        String last = attempts.isEmpty()
                ? "infra_error"
                : attempts.get(attempts.size() - 1).status();
        ResultRecord record = new ResultRecord(
                sample.id(),
                resultKey,
                sample.pass() ? "passed" : last,
                sample.pass(),
                sample.name(),
                timing == null ? null : Double.valueOf(timing.speedup()),
                timing == null ? null : Double.valueOf(timing.speedupLow()),
                timing == null ? null : Double.valueOf(timing.speedupHigh()),
                timing == null ? null : timing.decision(),
                attempts.size(),
                attempts.stream().mapToDouble(SampleStore::cost).sum(),
                sample.errorMsg(),
                sample.apiUsed(),
                device);
        folder.append(record);
        return record;
    }

    private static double cost(AttemptRecord attempt) {
        AnswerRecord answer = attempt.answer();
        return answer == null || answer.costUsd() == null ? 0 : answer.costUsd();
    }

    private Progress progress() {
        return Objects.requireNonNullElseGet(sample.progress(), () -> Progress.of(0, 0));
    }

    private Progress progress(int solutions, int incorrect, boolean complete) {
        return new Progress(
                solutions,
                Math.max(solutions, progress().totalSolutions()),
                incorrect,
                Math.max(incorrect, progress().totalIncorrectSolutions()),
                complete);
    }

    private void save(Change change) {
        sample = change.made();
        folder.save(sample);
    }

    private static List<AttemptRecord> plus(List<AttemptRecord> list, AttemptRecord last) {
        List<AttemptRecord> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
