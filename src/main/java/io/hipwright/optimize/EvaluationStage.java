package io.hipwright.optimize;

import io.hipwright.bench.BenchOptions;
import io.hipwright.bench.Evaluation;
import io.hipwright.task.Task;
import io.hipwright.tune.TuneOptions;
import io.hipwright.tune.TuneProgress;
import io.hipwright.tune.TuneResult;
import io.hipwright.tune.TuneResult.Best;
import io.hipwright.tune.TuneRun;
import io.hipwright.tune.TuneSpace;
import io.hipwright.verify.Backend;
import io.hipwright.verify.Candidate;
import io.hipwright.verify.PreparedCandidate;
import io.hipwright.verify.TaskVerifier;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The device, which one candidate at a time has to itself; those that wait have been compiled before. Verifiers of the samples that were
 * here last stay open, since their expected outputs serve the next attempts, but only a few: memory does not grow with the number of
 * samples in flight.
 */
final class EvaluationStage implements AutoCloseable {
    private static final int OPEN_VERIFIERS = 3;

    private final Backend backend;
    private final BenchOptions bench;
    private final StopSignal stop;
    private final ReentrantLock device = new ReentrantLock(true);
    private final Map<String, TaskVerifier> open = new LinkedHashMap<>(16, 0.75f, true);

    EvaluationStage(Backend backend, BenchOptions bench, StopSignal stop) {
        this.backend = backend;
        this.bench = bench;
        this.stop = stop;
    }

    /** Begins to build a candidate, without waiting for it. */
    PreparedCandidate prepare(Task task, Candidate candidate) {
        return PreparedCandidate.of(task, backend.toolchain(), candidate);
    }

    /**
     * Verdict and timing of a candidate, once it is built and the device is free.
     *
     * @param beginning called when both are so
     */
    Evaluation evaluate(String sample, Task task, PreparedCandidate candidate, Runnable beginning) {
        candidate.await();
        device.lock();
        try {
            beginning.run();
            return Evaluation.of(verifier(sample, task), candidate, bench);
        } finally {
            device.unlock();
        }
    }

    /**
     * A search over the tunables of a candidate that passed, once the device is free; empty when it has none, or none of their values
     * makes it faster beyond noise, or the run was asked to end meanwhile.
     *
     * @param log where measurements are kept
     */
    Optional<Best> tune(String sample, Task task, Candidate candidate, TuneOptions options, Path log) {
        TuneSpace space = TuneSpace.of(task, candidate.source(), options.launch());
        if (space.dimensions().isEmpty()) {
            return Optional.empty();
        }
        device.lock();
        try {
            return new TuneRun(verifier(sample, task), options, TuneProgress.NONE, stop::isRequested)
                    .run(candidate, space, log, TuneRun.key(task, backend, candidate))
                    .flatMap(TuneResult::best)
                    .filter(best -> best.overDefault().isPresent());
        } finally {
            device.unlock();
        }
    }

    /** The sample needs its verifier no more. */
    void finished(String sample) {
        device.lock();
        try {
            TaskVerifier verifier = open.remove(sample);
            if (verifier != null) {
                verifier.close();
            }
        } finally {
            device.unlock();
        }
    }

    private TaskVerifier verifier(String sample, Task task) {
        TaskVerifier verifier = open.computeIfAbsent(sample, id -> new TaskVerifier(task, backend));
        if (open.size() > OPEN_VERIFIERS) {
            String eldest = open.keySet().iterator().next();
            open.remove(eldest).close();
        }
        return verifier;
    }

    @Override
    public void close() {
        open.values().forEach(TaskVerifier::close);
    }
}
