package io.hipwright.verify;

import io.hipwright.codeobject.KernelUse;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.compile.BuildResult.Built;
import io.hipwright.task.Task;
import io.hipwright.worker.Worker;
import io.hipwright.worker.WorkerUnavailableException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One candidate's way to its verdict: run the checked build on the small workloads, as it names the cause of a fault best, then the plain
 * build on every trial.
 */
final class CandidateCheck {
    /** Workloads with more bytes in their buffers are not run in the checked build, which is many times slower. */
    private static final long CHECKED_BYTES = 1 << 20;

    private final Task task;
    private final Backend backend;
    private final TrialPlan plan;
    private final ReferenceRunner reference;
    private final BaselineHabits baseline;
    private final Map<Map<String, Long>, WorkloadVerdict> found = new LinkedHashMap<>();

    CandidateCheck(Task task, Backend backend, TrialPlan plan, ReferenceRunner reference, BaselineHabits baseline) {
        this.task = task;
        this.backend = backend;
        this.plan = plan;
        this.reference = reference;
        this.baseline = baseline;
    }

    Verification run(PreparedCandidate.Building candidate) {
        Builds builds = candidate.builds();
        Trust trust = candidate.trust();
        if (trust == Trust.CANDIDATE) {
            expectAll(); // while the compiler is at work
        }
        Compilation compilation = Compilation.of(candidate);
        if (compilation instanceof Compilation.Failed failed) {
            return new Verification(failed.verdict(), Optional.empty());
        }
        Compilation.Done compiled = (Compilation.Done) compilation;
        Executable executable = compiled.executable();
        long start = System.nanoTime();
        WorkloadVerdict decisive = decide(executable, builds, limits(trust));
        double seconds = (System.nanoTime() - start) * 1e-9;
        Verdict verdict = new Verdict(
                decisive.status(),
                describe(decisive),
                List.copyOf(found.values()),
                compiled.seconds(),
                seconds,
                uses(executable));
        return new Verification(verdict, Optional.of(executable));
    }

    /** What its kernels take in the timed workload; nothing where the plan gives no launch there. */
    private List<KernelUse> uses(Executable executable) {
        Map<String, Long> params = task.benchWorkload().params();
        try {
            return executable.uses(BoundPlan.of(task, executable.plan(), RegionLayout.of(task, params), params)
                    .launches());
        } catch (ArithmeticException | IllegalArgumentException e) {
            return List.of();
        }
    }

    /** The first failing trial, or the last passed one. */
    private WorkloadVerdict decide(Executable executable, Builds builds, Worker.Limits limits) {
        TrialRunner runner = new TrialRunner(task, reference, limits);
        Worker worker = backend.workers().fresh();
        try {
            Optional<WorkloadVerdict> fault = Optional.empty();
            Optional<Built> checked = builds.instrumented();
            if (checked.isPresent()) {
                Executable instrumented = executable.builtAs(checked.get());
                fault = runChecked(runner, worker, instrumented);
            }
            if (fault.isPresent()) {
                return fault.get();
            }
            if (!worker.isUsable()) {
                worker.close();
                worker = backend.workers().fresh();
            }
            return runPlain(runner, worker, executable);
        } finally {
            worker.close();
        }
    }

    private Optional<WorkloadVerdict> runChecked(TrialRunner runner, Worker worker, Executable instrumented) {
        for (Trial trial : plan.trials()) {
            boolean small = RegionLayout.of(task, trial.workload().params()).bytes() <= CHECKED_BYTES;
            if (!small || trial.distribution() != Distribution.OWN) {
                continue;
            }
            WorkloadVerdict verdict = runner.run(worker, instrumented, trial);
            if (!worker.isUsable()) {
                boolean excused = verdict.status() == Status.TIMED_OUT || baseline.faultsAlike(trial, verdict.status());
                return excused ? Optional.empty() : Optional.of(record(verdict));
            }
        }
        return Optional.empty();
    }

    private WorkloadVerdict runPlain(TrialRunner runner, Worker worker, Executable executable) {
        Optional<WorkloadVerdict> failed = Optional.empty();
        WorkloadVerdict last = null;
        for (Trial trial : plan.trials()) {
            last = runner.run(worker, executable, trial);
            last = record(worker.isUsable() ? last : witnessed(runner, executable, trial, last));
            if (last.status() == Status.WRONG_OUTPUT && trial.schedule().seed() != 0 && failed.isEmpty()) {
                last = record(orderDependence(runner, worker, executable, trial, last));
            }
            if (last.status() != Status.PASSED && failed.isEmpty()) {
                failed = Optional.of(last);
            }
            if (!worker.isUsable()) {
                break;
            }
        }
        return failed.orElse(Objects.requireNonNull(last, "a plan has at least one trial"));
    }

    /** A fault is brought about once more where its place is told; the verdict stays what it was. */
    private WorkloadVerdict witnessed(TrialRunner runner, Executable executable, Trial trial, WorkloadVerdict fault) {
        if (fault.status() != Status.OUT_OF_BOUNDS && fault.status() != Status.CRASHED) {
            return fault;
        }
        Optional<Worker> witness = backend.workers().witness();
        if (witness.isEmpty()) {
            return fault;
        }
        try (Worker worker = witness.get()) {
            WorkloadVerdict again = runner.run(worker, executable, trial);
            return again.status() == fault.status() ? again : fault;
        } catch (WorkerUnavailableException e) {
            return fault;
        }
    }

    /** A wrong output under a permuted order that is right in natural order shows that the order of threads matters. */
    private static WorkloadVerdict orderDependence(
            TrialRunner runner, Worker worker, Executable executable, Trial trial, WorkloadVerdict wrong) {
        WorkloadVerdict natural = runner.run(worker, executable, trial.permuted(0));
        return natural.status() == Status.PASSED
                ? wrong.with(Status.NONDETERMINISTIC, "right only in one order of threads: " + wrong.reason())
                : wrong;
    }

    private WorkloadVerdict record(WorkloadVerdict verdict) {
        found.merge(verdict.params(), verdict, CandidateCheck::worse);
        return verdict;
    }

    private static WorkloadVerdict worse(WorkloadVerdict old, WorkloadVerdict latest) {
        return old.status() == Status.PASSED || latest.status() == Status.NONDETERMINISTIC ? latest : old;
    }

    /** The task's own kernel is trusted to end. */
    private Worker.Limits limits(Trust trust) {
        expectAll();
        double candidates =
                Math.max(backend.limits().launch(), backend.limits().overBaseline() * reference.slowestSeconds());
        double limit = trust == Trust.TASK ? ReferenceRunner.LIMIT_SECONDS : candidates;
        return new Worker.Limits(limit, limit);
    }

    private void expectAll() {
        plan.trials().forEach(reference::expected);
    }

    private static String describe(WorkloadVerdict verdict) {
        return verdict.status() == Status.PASSED
                ? ""
                : verdict.reason() + " (at " + verdict.params() + ", inputs " + verdict.inputs() + ")";
    }
}
