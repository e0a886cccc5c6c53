package io.hipwright.codeobject;

/** A file is no code object, or a damaged one. The message is one line. */
public final class CodeObjectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CodeObjectException(String message) {
        super(message);
    }
}
