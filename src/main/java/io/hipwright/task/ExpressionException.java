package io.hipwright.task;

/** A text is no expression; the message says what is wrong and at which column (from 1). */
public final class ExpressionException extends IllegalArgumentException {
    ExpressionException(String text, int offset, String what) {
        super(OneLine.of("'" + shown(text) + "', column " + (offset + 1) + ": " + what));
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
