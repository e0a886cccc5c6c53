package io.hipwright.verify;

import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.compile.Toolchain;
import io.hipwright.task.Directives;
import io.hipwright.task.LaunchPlan;
import io.hipwright.task.PlannedLaunch;
import io.hipwright.task.Task;
import java.util.Optional;

/** A candidate whose text was reviewed and whose builds are in progress, so that compilers work while a device is busy with another. */
public sealed interface PreparedCandidate {

    /** What needs no build to be refused. */
    record Refused(Verification verification) implements PreparedCandidate {}

    /** What is being built. */
    record Building(String source, LaunchPlan plan, Builds builds, Trust trust) implements PreparedCandidate {}

    /** Reviews a candidate of a task and begins its builds. */
    static PreparedCandidate of(Task task, Toolchain toolchain, Candidate candidate) {
        Directives directives = Directives.parse(candidate.source());
        Optional<String> broken = CandidateRules.violation(task, candidate, directives);
        return broken.isPresent()
                ? new Refused(Verification.failed(Status.REJECTED, broken.get(), 0))
                : building(task, toolchain, candidate, directives, Trust.CANDIDATE);
    }

    /** Begins the builds of the task's own kernel, which is not held to the rules for candidates. */
    static PreparedCandidate ofBaseline(Task task, Toolchain toolchain) {
        Candidate own = new Candidate(task.sourceName(), task.code());
        return building(task, toolchain, own, Directives.parse(task.code()), Trust.TASK);
    }

    /** Waits until the compilers are done. */
    default void await() {
        if (this instanceof Building building) {
            building.builds().await();
        }
    }

    private static PreparedCandidate building(
            Task task, Toolchain toolchain, Candidate candidate, Directives directives, Trust trust) {
        PlannedLaunch planned = directives.plan(task);
        if (planned instanceof PlannedLaunch.Refused refused) {
            String reason = candidate.name() + ", " + refused.problems().get(0);
            return new Refused(Verification.failed(Status.REJECTED, reason, 0));
        }
        Builds builds =
                Builds.start(toolchain, candidate.source(), fileName(candidate), directives.defaultMacros(), trust);
        return new Building(candidate.source(), ((PlannedLaunch.Planned) planned).plan(), builds, trust);
    }

    /** A plain name: no path, no option, not hidden. */
    private static String fileName(Candidate candidate) {
        String plain = candidate.name().replaceAll("[^A-Za-z0-9._-]", "_");
        String safe = plain.matches("[A-Za-z0-9_].*") ? plain : "candidate" + plain;
        return safe.endsWith(".hip") ? safe : safe + ".hip";
    }
}
