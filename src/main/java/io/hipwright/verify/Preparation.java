package io.hipwright.verify;

import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.compile.Toolchain;
import io.hipwright.task.Directives;
import io.hipwright.task.PlannedLaunch;
import io.hipwright.task.Task;
import io.hipwright.verify.PreparedCandidate.Building;
import io.hipwright.verify.PreparedCandidate.Refused;
import java.util.Optional;

/**
 * Reviews texts and begins their builds.
 *
 * @param checked whether the instrumented build is made as well
 */
record Preparation(Task task, Toolchain toolchain, boolean checked) {

    PreparedCandidate candidate(Candidate candidate) {
        Directives directives = Directives.parse(candidate.source());
        Optional<String> broken = CandidateRules.violation(task, candidate, directives);
        return broken.isPresent()
                ? new Refused(Verification.failed(Status.REJECTED, broken.get(), 0))
                : building(candidate, directives, Trust.CANDIDATE);
    }

    PreparedCandidate baseline() {
        Candidate own = new Candidate(task.sourceName(), task.code());
        return building(own, Directives.parse(task.code()), Trust.TASK);
    }

    private PreparedCandidate building(Candidate candidate, Directives directives, Trust trust) {
        PlannedLaunch planned = directives.plan(task);
        if (planned instanceof PlannedLaunch.Refused refused) {
            String reason = candidate.name() + ", " + refused.problems().get(0);
            return new Refused(Verification.failed(Status.REJECTED, reason, 0));
        }
        Builds.Source source = new Builds.Source(
                candidate.source(), fileName(candidate), Macros.of(directives.defaultMacros()), trust);
        return new Building(
                candidate.source(),
                ((PlannedLaunch.Planned) planned).plan(),
                Builds.start(toolchain, source, checked),
                trust);
    }

    /** A plain name: no path, no option, not hidden. */
    private static String fileName(Candidate candidate) {
        String plain = candidate.name().replaceAll("[^A-Za-z0-9._-]", "_");
        String safe = plain.matches("[A-Za-z0-9_].*") ? plain : "candidate" + plain;
        return safe.endsWith(".hip") ? safe : safe + ".hip";
    }
}
