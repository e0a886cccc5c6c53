package io.hipwright.llm;

import java.util.Locale;

/** What was found in an answer. */
public sealed interface CodeExtraction {

    /** The thinking of the answer, from {@code <think>} or the provider's field; may be empty. */
    String thinking();

    /** A candidate's source. */
    record Found(String code, String thinking) implements CodeExtraction {}

    /** No candidate: why, for the record and for the next prompt. */
    record Missing(Failure failure, String thinking) implements CodeExtraction {}

    /** Why an answer holds no candidate. */
    enum Failure {
        EMPTY_ANSWER("the answer is empty"),
        NO_CODE("the answer holds no fenced code block"),
        UNFINISHED_BLOCK("the code block is not closed: the answer was cut off"),
        CUT_OFF("the answer reached its limit of output tokens before any code"),
        NOT_UTF_8("the answer holds bytes that are no UTF-8 text"),
        TOO_LARGE("the code is larger than 1 MiB");

        private final String text;

        Failure(String text) {
            this.text = text;
        }

        /** One clause for a person, and for the model. */
        public String text() {
            return text;
        }

        /** The name in files, such as {@code empty_answer}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
