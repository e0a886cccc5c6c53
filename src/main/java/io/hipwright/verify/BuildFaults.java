package io.hipwright.verify;

import io.hipwright.compile.BuildResult;
import io.hipwright.compile.BuildResult.Failed;
import io.hipwright.compile.BuildResult.Refused;
import io.hipwright.compile.BuildResult.TimedOut;
import io.hipwright.compile.BuildResult.Unlaunchable;
import io.hipwright.compile.Diagnostic;
import io.hipwright.compile.Diagnostic.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** What a build that made no code object means for the verdict. */
final class BuildFaults {
    /** The later ones mostly follow from the first. */
    private static final int MOST_ERRORS = 4;

    private BuildFaults() {}

    static Verdict verdict(BuildResult result) {
        return new Verdict(status(result), reason(result), List.of(), result.seconds(), 0);
    }

    private static Status status(BuildResult result) {
        if (result instanceof Refused) {
            return Status.REJECTED;
        }
        if (result instanceof Unlaunchable) {
            return Status.LAUNCH_ERROR;
        }
        return result instanceof TimedOut ? Status.TIMED_OUT : Status.COMPILE_ERROR;
    }

    static String reason(BuildResult result) {
        if (result instanceof Failed failed) {
            return failed.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                    .map(Diagnostic::toString)
                    .distinct()
                    .limit(MOST_ERRORS)
                    .collect(Collectors.joining("; "));
        }
        if (result instanceof Refused refused) {
            return refused.reason();
        }
        if (result instanceof Unlaunchable unlaunchable) {
            return unlaunchable.reason();
        }
        return result instanceof TimedOut late
                ? "the compiler took longer than its limit of " + late.limitSeconds() + " s"
                : "";
    }
}
