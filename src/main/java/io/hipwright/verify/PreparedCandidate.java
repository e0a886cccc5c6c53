package io.hipwright.verify;

import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.compile.Toolchain;
import io.hipwright.task.Directives;
import io.hipwright.task.LaunchPlan;
import io.hipwright.task.PlannedLaunch;
import io.hipwright.task.Task;

/** A candidate whose text was reviewed and whose builds are in progress, so that compilers work while a device is busy with another. */
public sealed interface PreparedCandidate {

    /** What needs no build to be refused. */
    record Refused(Verification verification) implements PreparedCandidate {}

    /** What is being built. */
    record Building(LaunchPlan plan, Builds builds, Trust trust) implements PreparedCandidate {}

    /** Plans the launch and begins the builds. */
    static PreparedCandidate of(
            Task task, Toolchain toolchain, Candidate candidate, Directives directives, Trust trust) {
        PlannedLaunch planned = directives.plan(task);
        if (planned instanceof PlannedLaunch.Refused refused) {
            String reason = candidate.name() + ", " + refused.problems().get(0);
            return new Refused(Verification.failed(Status.REJECTED, reason, 0));
        }
        Builds builds =
                Builds.start(toolchain, candidate.source(), fileName(candidate), directives.defaultMacros(), trust);
        return new Building(((PlannedLaunch.Planned) planned).plan(), builds, trust);
    }

    private static String fileName(Candidate candidate) {
        String safe = candidate.name().replaceAll("[^A-Za-z0-9._-]", "_");
        return safe.endsWith(".hip") ? safe : safe + ".hip";
    }
}
