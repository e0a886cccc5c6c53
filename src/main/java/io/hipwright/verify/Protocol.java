package io.hipwright.verify;

/** The version of the rules by which verdicts and speedups are earned; results of different versions are not compared. */
public final class Protocol {
    public static final int VERSION = 1;

    private Protocol() {}
}
