package io.hipwright.llm;

/**
 * What a model returned.
 *
 * @param text the answer as received; bytes that are no UTF-8 stand in it as U+FFFD
 * @param thinking the provider's own reasoning field; empty where it has none
 * @param model the model's name as the provider reported it; empty where it does not
 * @param finish why the answer ended
 * @param usage tokens and cost
 * @param seconds wall-clock time until it was there, waiting for a rate limit or between retries included
 */
public record Answer(String text, String thinking, String model, Finish finish, Usage usage, double seconds) {

    /** Why an answer ended. */
    public enum Finish {
        /** The model had said all, as far as is known. */
        COMPLETE,
        /** The limit of output tokens was reached. */
        OUTPUT_LIMIT
    }

    /** An answer of which nothing but the text is known, and which cost nothing. */
    public static Answer recorded(String text, String thinking) {
        return new Answer(text, thinking, "", Finish.COMPLETE, Usage.FREE, 0);
    }
}
