package io.hipwright.task;

import java.nio.file.Path;

/** A file that the user gave is wrong: what is wrong, where, and how to mend it, in one line. The command ends with exit code 3. */
public final class InputException extends RuntimeException {

    /** @param line from 1, or 0 where no line can be named */
    public InputException(Path file, int line, String what, String remedy) {
        super(file + (line > 0 ? ":" + line : "") + ": " + what + "; " + remedy);
    }

    public InputException(String message) {
        super(message);
    }
}
