package io.hipwright.verify;

import io.hipwright.compile.BuildResult;
import io.hipwright.compile.BuildResult.Built;
import io.hipwright.verify.PreparedCandidate.Building;
import io.hipwright.verify.PreparedCandidate.Refused;

/** What compilers made of a candidate; it says nothing of what that computes. */
public sealed interface Compilation {

    /**
     * It can be launched.
     *
     * @param seconds wall-clock time of the build
     */
    record Done(Executable executable, double seconds) implements Compilation {}

    /** It breaks the rules, or does not compile. */
    record Failed(Verdict verdict) implements Compilation {}

    /** Waits for the compilers. */
    static Compilation of(PreparedCandidate candidate) {
        if (candidate instanceof Refused refused) {
            return new Failed(refused.verification().verdict());
        }
        Building building = (Building) candidate;
        BuildResult result = building.builds().plain();
        return result instanceof Built built
                ? new Done(Executable.of(built, building.plan(), building.source()), built.seconds())
                : new Failed(BuildFaults.verdict(result));
    }
}
