package io.hipwright.hip;

/** A call of HIP failed. The message is one line: the call, HIP's name of the error, and what it means. */
public final class HipException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String name;

    HipException(String call, int code, String name, String meaning) {
        super(call + ": " + name + ": " + meaning);
        this.code = code;
        this.name = name;
    }

    /** HIP's number of the error, such as 700. */
    public int code() {
        return code;
    }

    /** HIP's name of the error, such as {@code hipErrorIllegalAddress}. */
    public String errorName() {
        return name;
    }
}
