package io.hipwright.verify;

import io.hipwright.worker.LaunchOutcome;
import io.hipwright.worker.LaunchOutcome.Crashed;
import io.hipwright.worker.LaunchOutcome.FaultKind;
import io.hipwright.worker.LaunchOutcome.Faulted;
import io.hipwright.worker.LaunchOutcome.Killed;
import io.hipwright.worker.LaunchOutcome.TimedOut;
import io.hipwright.worker.LaunchOutcome.Unavailable;
import java.util.Locale;

/** What an outcome that is no completed run means for the verdict. */
record FaultStatus(Status status, String reason) {

    static FaultStatus of(LaunchOutcome outcome) {
        if (outcome instanceof Faulted faulted) {
            return new FaultStatus(statusOf(faulted.kind()), faulted.code() + ": " + faulted.message());
        }
        if (outcome instanceof Crashed crashed) {
            return new FaultStatus(Status.CRASHED, crashed.detail());
        }
        if (outcome instanceof Killed killed) {
            return new FaultStatus(Status.INFRA_ERROR, "the worker was killed from outside: " + killed.detail());
        }
        if (outcome instanceof TimedOut late) {
            return new FaultStatus(
                    Status.TIMED_OUT,
                    late.phase() + " took longer than its limit of "
                            + String.format(Locale.ROOT, "%.1f s", late.limitSeconds()));
        }
        if (outcome instanceof Unavailable unavailable) {
            return new FaultStatus(Status.INFRA_ERROR, unavailable.detail());
        }
        return new FaultStatus(Status.PASSED, "");
    }

    private static Status statusOf(FaultKind kind) {
        return switch (kind) {
            case LAUNCH -> Status.LAUNCH_ERROR;
            case OUT_OF_BOUNDS -> Status.OUT_OF_BOUNDS;
            case DATA_RACE -> Status.DATA_RACE;
            case BARRIER_DIVERGENCE -> Status.BARRIER_DIVERGENCE;
            case UNINITIALISED_READ -> Status.NONDETERMINISTIC;
            case CRASH -> Status.CRASHED;
        };
    }
}
