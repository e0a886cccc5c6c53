package io.hipwright.llm;

/** How much of an answer is read. */
public final class AnswerLimit {
    /** Room for 1 MiB of code, much prose and thinking, and what JSON adds to them. */
    public static final int BYTES = 8 << 20;

    private AnswerLimit() {}

    public static ChatException exceeded(String origin) {
        return new ChatException(
                ChatFailure.TOO_LARGE, origin + ": the answer is larger than " + (BYTES >> 20) + " MiB and was ended");
    }
}
