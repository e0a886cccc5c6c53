package io.hipwright.verify;

import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.compile.Toolchain;
import io.hipwright.task.LaunchPlan;
import io.hipwright.task.Task;

/** A candidate whose text was reviewed and whose builds are in progress, so that compilers work while a device is busy with another. */
public sealed interface PreparedCandidate {

    /** What needs no build to be refused. */
    record Refused(Verification verification) implements PreparedCandidate {}

    /** What is being built. */
    record Building(String source, LaunchPlan plan, Builds builds, Trust trust) implements PreparedCandidate {}

    /** Reviews a candidate of a task and begins its builds. */
    static PreparedCandidate of(Task task, Toolchain toolchain, Candidate candidate) {
        return new Preparation(task, toolchain, toolchain.instruments()).candidate(candidate);
    }

    /** As {@link #of}, but without the checked build: enough to be timed, not for a verdict. */
    static PreparedCandidate toBeTimed(Task task, Toolchain toolchain, Candidate candidate) {
        return new Preparation(task, toolchain, false).candidate(candidate);
    }

    /** Begins the builds of the task's own kernel, which is not held to the rules for candidates. */
    static PreparedCandidate ofBaseline(Task task, Toolchain toolchain) {
        return new Preparation(task, toolchain, toolchain.instruments()).baseline();
    }

    /** Waits until the compilers are done. */
    default void await() {
        if (this instanceof Building building) {
            building.builds().await();
        }
    }
}
