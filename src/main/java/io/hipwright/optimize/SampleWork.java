package io.hipwright.optimize;

import io.hipwright.llm.ChatException;
import io.hipwright.llm.ChatFailure.Effect;
import io.hipwright.run.Claim;
import io.hipwright.run.Progress;
import io.hipwright.run.ResultIndex;
import io.hipwright.run.ResultRecord;
import io.hipwright.run.RunFolder;
import io.hipwright.run.SampleKey;
import io.hipwright.task.InputException;
import io.hipwright.task.Task;
import io.hipwright.task.TaskRef;
import io.hipwright.verify.Backend;
import io.hipwright.verify.TaskDefectException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes one sample up: claims it, looks what is done of it, and works on the rest. Safe for use by several threads. */
final class SampleWork {
    /** So many requests in a row without an answer, over all samples, show that the provider is down. */
    private static final int MOST_FAILURES_IN_A_ROW = 20;

    private final RunFolder folder;
    private final Backend backend;
    private final RunContext context;
    private final ResultIndex index;
    private final RunProgress progress;
    private final AtomicInteger failuresInARow = new AtomicInteger();

    SampleWork(RunFolder folder, Backend backend, RunContext context, ResultIndex index, RunProgress progress) {
        this.folder = folder;
        this.backend = backend;
        this.context = context;
        this.index = index;
        this.progress = progress;
    }

    /** What became of a sample. */
    enum End {
        FINISHED,
        CLAIMED_ELSEWHERE,
        /** For the next process. */
        LATER
    }

    End on(TaskRef reference) {
        Task task;
        try {
            task = reference.load();
        } catch (InputException e) {
            progress.warn(String.valueOf(e.getMessage()));
            return End.LATER;
        }
        Goal goal = context.options().goal(task);
        if (goal.attempts() == 0) {
            progress.warn(task.name() + ": no answers are shipped beside it; name a model with --llm");
            return End.LATER;
        }
        SampleStore.Subject subject = new SampleStore.Subject(
                reference.id(),
                task,
                SampleKey.of(task, backend, context.options().method()),
                goal.text(),
                context.options().model().name());
        if (index.isDone(subject.id(), subject.resultKey())) {
            return End.FINISHED;
        }
        Optional<Claim> claim = folder.claim(subject.id());
        if (claim.isEmpty()) {
            return End.CLAIMED_ELSEWHERE;
        }
        try (Claim held = claim.get()) {
            return claimed(subject, goal);
        }
    }

    private End claimed(SampleStore.Subject subject, Goal goal) {
        index.refresh(); // another process may have finished it while it had the claim
        if (index.isDone(subject.id(), subject.resultKey())) {
            return End.FINISHED;
        }
        SampleStore store = SampleStore.open(folder, subject, Progress.of(goal.attempts(), 0));
        if (store.isComplete()) { // the process that finished it ended before it wrote the record
            progress.finished(store.record(backend.device()));
            return End.FINISHED;
        }
        try {
            return attempts(subject.task(), goal, store);
        } finally {
            context.stage().finished(subject.id());
        }
    }

    private End attempts(Task task, Goal goal, SampleStore store) {
        try {
            SampleLoop loop = new SampleLoop(task, context, folder.sampleFolder(store.id()), store);
            boolean reached = loop.run(goal, attempt -> {
                failuresInARow.set(0);
                progress.attempt(task.name(), attempt);
            });
            return reached ? finish(store, "") : End.LATER;
        } catch (TaskDefectException | InputException e) {
            progress.warn(task.name() + ": " + e.getMessage());
            return finish(store, String.valueOf(e.getMessage()));
        } catch (NoVerdictException e) {
            return postpone(task, store, e);
        } catch (ChatException e) {
            return withoutAnswer(task, store, e);
        }
    }

    private End withoutAnswer(Task task, SampleStore store, ChatException e) {
        Effect effect = e.failure().effect();
        if (effect == Effect.ENDS_SAMPLE) {
            return finish(store, store.attempts().isEmpty() ? String.valueOf(e.getMessage()) : "");
        }
        if (effect == Effect.ENDS_RUN || failuresInARow.incrementAndGet() >= MOST_FAILURES_IN_A_ROW) {
            store.postpone(String.valueOf(e.getMessage()));
            throw e;
        }
        return postpone(task, store, e);
    }

    /** Nobody's fault here: the sample stays unfinished. */
    private End postpone(Task task, SampleStore store, RuntimeException why) {
        progress.warn(task.name() + " is left for later: " + why.getMessage());
        store.postpone(String.valueOf(why.getMessage()));
        return End.LATER;
    }

    private End finish(SampleStore store, String error) {
        ResultRecord record = store.complete(error, backend.device());
        progress.finished(record);
        return End.FINISHED;
    }
}
