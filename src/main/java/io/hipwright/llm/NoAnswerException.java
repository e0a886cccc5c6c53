package io.hipwright.llm;

/** A model has no answer for a request; for played-back answers: all of them are used up. */
public final class NoAnswerException extends RuntimeException {
    public NoAnswerException(String message) {
        super(message);
    }
}
