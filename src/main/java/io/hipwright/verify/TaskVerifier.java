package io.hipwright.verify;

import io.hipwright.compile.BuildRequest.Instrumentation;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.compile.BuildResult;
import io.hipwright.compile.BuildResult.Built;
import io.hipwright.compile.Toolchain;
import io.hipwright.task.Task;
import io.hipwright.verify.PreparedCandidate.Building;
import io.hipwright.verify.PreparedCandidate.Refused;
import io.hipwright.worker.LaunchRequest.Placement;
import io.hipwright.worker.Worker;
import io.hipwright.worker.WorkerPool;
import io.hipwright.worker.WorkerUnavailableException;
import java.security.SecureRandom;
import java.util.Iterator;

/**
 * Verifies candidates of one task. The secret from which sizes and inputs follow is drawn anew for every verifier; expected outputs are
 * made once and used for all candidates. Not safe for use by several threads.
 */
public final class TaskVerifier implements AutoCloseable {
    private final Task task;
    private final Backend backend;
    private final TrialPlan plan;
    private final ReferenceRunner reference;
    private final BaselineHabits baseline;

    public TaskVerifier(Task task, Backend backend) {
        this(task, backend, new SecureRandom().nextLong());
    }

    /** With a known secret, so that a verdict can be reproduced. */
    TaskVerifier(Task task, Backend backend, long secret) {
        this.task = task;
        this.backend = backend;
        this.plan = TrialPlan.of(task, secret);
        this.reference = new ReferenceRunner(task, backend);
        this.baseline = BaselineHabits.of(task, backend, reference);
    }

    public Task task() {
        return task;
    }

    /** Where its candidates run. */
    public Backend backend() {
        return backend;
    }

    /** Reviews a candidate and begins to build it; meant for the next one while another is verified. */
    public PreparedCandidate prepare(Candidate candidate) {
        return PreparedCandidate.of(task, backend.toolchain(), candidate);
    }

    /**
     * The verdict on a candidate. Whatever the candidate does, it is a value; only a defect of the task itself is thrown. What fails for
     * no fault of the candidate is tried again before it is an {@link Status#INFRA_ERROR}.
     */
    public Verification verify(Candidate candidate) {
        return verify(prepare(candidate));
    }

    /** As {@link #verify(Candidate)}, for one prepared by this verifier. */
    public Verification verify(PreparedCandidate candidate) {
        return candidate instanceof Building building
                ? Retry.of(() -> check(building), found -> found.verdict().unknown())
                : ((Refused) candidate).verification();
    }

    private Verification check(Building candidate) {
        try {
            return new CandidateCheck(task, backend, plan, reference, habits(candidate.trust())).run(candidate);
        } catch (WorkerUnavailableException e) {
            return Verification.failed(Status.INFRA_ERROR, String.valueOf(e.getMessage()), 0);
        }
    }

    /** As {@link #prepare}, for what is to be timed without a verdict. */
    public PreparedCandidate prepareToTime(Candidate candidate) {
        return PreparedCandidate.toBeTimed(task, backend.toolchain(), candidate);
    }

    /** The verdicts on several candidates, in order; each is worked out when it is asked for, with the next one's builds beside it. */
    public Iterator<Verification> verifyEach(Iterator<Candidate> candidates) {
        return new CompilingAhead(this, candidates);
    }

    /** Begins to build the task's own kernel as if it were a candidate, which is not held to the rules for those. */
    public PreparedCandidate prepareBaseline() {
        return PreparedCandidate.ofBaseline(task, backend.toolchain());
    }

    /** The verdict on the task's own kernel. */
    public Verification verifyBaseline() {
        return verify(prepareBaseline());
    }

    /** While it is held, no compiler and no start of a worker disturbs what is timed. */
    public WorkerPool.Quiet quiet() {
        Toolchain.Quiet compilers = backend.toolchain().quiet();
        WorkerPool.Quiet starts = backend.workers().quiet();
        return () -> {
            starts.close();
            compilers.close();
        };
    }

    /** The task's own kernel, built as it is timed. */
    public Executable baseline() {
        BuildResult result = BaselineSource.build(task, backend.toolchain(), Instrumentation.PLAIN);
        if (!(result instanceof Built built)) {
            throw new TaskDefectException(
                    "the baseline of " + task.name() + " does not compile: " + BuildFaults.reason(result));
        }
        return Executable.of(built, task.launch(), task.code());
    }

    /** A run on the inputs of the timed workload, for an executable that passed. */
    public PreparedRun prepareBench(Executable executable) {
        Trial trial = plan.benchTrial(task).placed(Placement.SPREAD);
        reference.expected(trial);
        double limit = Math.max(60, backend.limits().overBaseline() * reference.slowestSeconds());
        Worker.Limits limits = new Worker.Limits(limit, limit);
        TrialRunner runner = new TrialRunner(task, reference, limits);
        return new PreparedRun(task, runner, backend.workers(), executable, trial, limits);
    }

    /** The baseline's own verdict excuses nothing; a candidate is not blamed for what the baseline does as well. */
    private BaselineHabits habits(Trust trust) {
        return trust == Trust.TASK ? BaselineHabits.none() : baseline;
    }

    /** What expected outputs show of the task itself: whether it would accept a candidate that computes nothing. */
    public Vetting vet() {
        return Vetting.of(task, plan, reference);
    }

    @Override
    public void close() {
        reference.close();
    }
}
