package io.hipwright.cli;

/** The exit codes that scripts rely on. */
final class ExitCode {
    static final int OK = 0;
    static final int CHECK_FAILED = 1;
    static final int USAGE = 2;
    static final int BAD_INPUT = 3;
    static final int MISSING_TOOL = 4;
    static final int DEVICE_LOST = 5;
    static final int DEFECT = 70;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
