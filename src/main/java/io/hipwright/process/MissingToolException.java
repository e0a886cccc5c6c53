package io.hipwright.process;

/** A needed tool or device is not here: what, and how to get it. The command ends with exit code 4. */
public final class MissingToolException extends RuntimeException {
    public MissingToolException(String what, String remedy) {
        super(what + "; " + remedy);
    }
}
