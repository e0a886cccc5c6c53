package io.hipwright.optimize;

import io.hipwright.verify.Verdict;

/** The machine failed, also when it was tried again: the sample stays unfinished, and nothing is counted against the candidate. */
final class NoVerdictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NoVerdictException(String message) {
        super(message);
    }

    /** Passes a verdict on if there is one. */
    static Verdict check(Verdict verdict) {
        if (verdict.unknown()) {
            throw new NoVerdictException(verdict.status().code() + ": " + verdict.reason()
                    + "; give the same command again once the machine is well");
        }
        return verdict;
    }
}
