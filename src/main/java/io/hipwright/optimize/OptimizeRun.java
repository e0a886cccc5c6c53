package io.hipwright.optimize;

import io.hipwright.run.ResultIndex;
import io.hipwright.run.RunFolder;
import io.hipwright.task.TaskRef;
import io.hipwright.verify.Backend;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;

/**
 * {@code optimize}: every task of a list through its attempts, going on with what earlier processes saved and sharing the work with
 * others that have the same run folder. Samples overlap: while one waits for its answer, another is compiled and a third has the device.
 */
public final class OptimizeRun {
    private static final long MILLIS_BETWEEN_LOOKS = 500;

    private final RunFolder folder;
    private final Backend backend;
    private final OptimizeOptions options;
    private final RunBudget budget;
    private final StopSignal stop;
    private final RunProgress progress;

    public OptimizeRun(
            RunFolder folder,
            Backend backend,
            OptimizeOptions options,
            RunBudget budget,
            StopSignal stop,
            RunProgress progress) {
        this.folder = folder;
        this.backend = backend;
        this.options = options;
        this.budget = budget;
        this.stop = stop;
        this.progress = new OneAtATime(progress);
    }

    /** Works until every sample is finished, or the run is to end before. */
    public RunOutcome run(List<TaskRef> tasks) {
        ResultIndex index = folder.results(progress::warn);
        if (budget.limitsCost()) {
            budget.spend(Spending.of(folder));
        }
        progress.begin(tasks.size(), finishedBefore(tasks, index));
        try (EvaluationStage stage = new EvaluationStage(backend, options.bench(), stop)) {
            RunContext context = new RunContext(options, budget, stop, stage, backend.device());
            SampleWork work = new SampleWork(folder, backend, context, index, progress);
            BitSet done = new Samples(tasks, work, context).run();
            progress.end();
            return new RunOutcome(tasks.size() - done.cardinality(), context.whyEnded());
        }
    }

    private static int finishedBefore(List<TaskRef> tasks, ResultIndex index) {
        return (int) tasks.stream()
                .filter(task -> index.status(task.id()).isPresent())
                .count();
    }

    /** The samples of this process, taken up in order by as many threads as there can be samples in flight. */
    private static final class Samples {
        private final List<TaskRef> tasks;
        private final SampleWork work;
        private final RunContext context;
        private final BitSet done = new BitSet();
        private final Queue<Integer> elsewhere = new ArrayDeque<>();
        private int next;

        Samples(List<TaskRef> tasks, SampleWork work, RunContext context) {
            this.tasks = tasks;
            this.work = work;
            this.context = context;
        }

        BitSet run() {
            int threads =
                    Math.min(tasks.size(), InFlight.samples(context.options().model()));
            InFlight.run(threads, this::takeUpAll, context.stop());
            takeUpTheRest();
            return done;
        }

        private void takeUpAll() {
            for (int sample = takeNext(); sample >= 0; sample = takeNext()) {
                note(sample, work.on(tasks.get(sample)));
            }
        }

        private synchronized int takeNext() {
            return next < tasks.size() && !context.shouldEnd() ? next++ : -1;
        }

        private synchronized void note(int sample, SampleWork.End end) {
            switch (end) {
                case FINISHED -> done.set(sample);
                case CLAIMED_ELSEWHERE -> elsewhere.add(sample);
                case LATER -> {}
            }
        }

        /** Samples that other processes had: they finish them, or end and leave them to this one. */
        private void takeUpTheRest() {
            while (!elsewhere.isEmpty() && !context.shouldEnd()) {
                int sample = elsewhere.remove();
                note(sample, work.on(tasks.get(sample)));
                if (!elsewhere.isEmpty() && !pause()) {
                    return;
                }
            }
        }

        private static boolean pause() {
            try {
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
