package io.hipwright.worker;

import java.util.List;

/** What became of a {@link LaunchRequest}. Outputs are in the region after {@link Completed}, and only then. */
public sealed interface LaunchOutcome {

    /**
     * Every launch went through.
     *
     * @param seconds device time of the plan, all launches together; of the first run when timed
     * @param printed what the kernel printed, cut to a limit; never read as a verdict
     * @param samples what was timed; empty when no timing was asked for
     */
    record Completed(double seconds, String printed, Samples samples) implements LaunchOutcome {}

    /**
     * What a timing gave.
     *
     * @param nanos nanoseconds of one run of the plan, per sample
     * @param preparationNanos how long it took between two runs to get everything fresh
     */
    record Samples(List<Double> nanos, double preparationNanos) {
        /** Of a request that asked for no timing. */
        public static final Samples NONE = new Samples(List.of(), 0);

        public Samples {
            nanos = List.copyOf(nanos);
        }
    }

    /**
     * The runtime reported an error: at loading, at the launch, or while the kernel ran.
     *
     * @param kind what kind of fault
     * @param code HIP's name of the error, such as {@code hipErrorIllegalAddress}
     * @param message one line; source positions appear as {@code module+0xOFFSET} until resolved
     */
    record Faulted(FaultKind kind, String code, String message) implements LaunchOutcome {}

    /** The worker process ended by itself: a signal, an exit, a torn reply. {@code detail}: exit status and last lines of stderr. */
    record Crashed(String detail) implements LaunchOutcome {}

    /**
     * The worker was ended by SIGKILL or SIGTERM, which no fault of a kernel brings about: by a person, or by the system when the
     * machine's memory ran out.
     */
    record Killed(String detail) implements LaunchOutcome {}

    /** A limit passed and the worker's process group was killed. */
    record TimedOut(String phase, double limitSeconds) implements LaunchOutcome {}

    /** Not the kernel's fault: the worker could not be started, memory or disk ran out, the device was lost before the launch. */
    record Unavailable(String detail) implements LaunchOutcome {}

    /** Kinds of fault that a runtime tells apart; a GPU runtime may know only some. */
    enum FaultKind {
        LAUNCH,
        OUT_OF_BOUNDS,
        DATA_RACE,
        BARRIER_DIVERGENCE,
        UNINITIALISED_READ,
        CRASH
    }
}
