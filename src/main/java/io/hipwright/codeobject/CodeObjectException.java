package io.hipwright.codeobject;

/** A file is no code object, or a damaged one. The message is one line. */
public final class CodeObjectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public CodeObjectException(String message) {
        this(message, "compile it anew with hipcc --genco or nvcc -cubin");
    }

    /** @param remedy how to mend it */
    public CodeObjectException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** How to mend it. */
    public String remedy() {
        return remedy;
    }
}
