package io.hipwright.verify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a verdict can say. Only {@link #PASSED} carries a speedup. */
public enum Status {
    PASSED,
    COMPILE_ERROR,
    LAUNCH_ERROR,
    CRASHED,
    TIMED_OUT,
    WRONG_OUTPUT,
    NONDETERMINISTIC,
    OUT_OF_BOUNDS,
    INPUT_MODIFIED,
    DATA_RACE,
    BARRIER_DIVERGENCE,
    /** The text breaks the rules for candidates. */
    REJECTED,
    /** Not the kernel's fault: never counted against it. */
    INFRA_ERROR;

    /** The name in files and on the screen, such as {@code wrong_output}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that name in a file. */
    public static Optional<Status> ofCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
