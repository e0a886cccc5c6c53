package io.hipwright.verify;

import io.hipwright.compile.BuildResult;
import io.hipwright.compile.BuildResult.Failed;
import io.hipwright.compile.BuildResult.Refused;
import io.hipwright.compile.BuildResult.TimedOut;

/** What a build that made no code object means for the verdict. */
final class BuildFaults {
    private BuildFaults() {}

    static Status status(BuildResult result) {
        if (result instanceof Refused) {
            return Status.REJECTED;
        }
        return result instanceof TimedOut ? Status.TIMED_OUT : Status.COMPILE_ERROR;
    }

    static String reason(BuildResult result) {
        if (result instanceof Failed failed) {
            return failed.diagnostics().get(0).toString();
        }
        if (result instanceof Refused refused) {
            return refused.reason();
        }
        return result instanceof TimedOut late
                ? "the compiler took longer than its limit of " + late.limitSeconds() + " s"
                : "";
    }
}
