package io.hipwright.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A C++ source text with its comments and literals told apart from its code. Offsets and lines are those of the original, so that
 * what is found in the code can be reported where it stands.
 */
public final class SourceText {

    /** A {@code //} comment: the line (from 1) on which it begins and the text after the slashes. */
    public record LineComment(int line, String text) {}

    private static final int LONGEST_NUMBER = 80;

    private final String original;
    private final char[] code;
    private final List<LineComment> lineComments = new ArrayList<>();
    private int position;
    private int line = 1;

    private SourceText(String original) {
        this.original = original;
        this.code = original.toCharArray();
    }

    /** Reads a text; one that ends within a comment or literal is read as if it were closed there. */
    public static SourceText of(String text) {
        SourceText source = new SourceText(text);
        source.mask();
        return source;
    }

    /** The text with comments and the insides of string and character literals replaced by spaces; line breaks stay. */
    public String code() {
        return new String(code);
    }

    /** The {@code //} comments in order. */
    public List<LineComment> lineComments() {
        return Collections.unmodifiableList(lineComments);
    }

    private void mask() {
        while (position < code.length) {
            char next = code[position];
            if (startsWith("//")) {
                maskLineComment();
            } else if (startsWith("/*")) {
                maskBlockComment();
            } else if (next == '"') {
                maskString();
            } else if (next == '\'' && !isDigitSeparator()) {
                maskLiteral('\'');
            } else {
                advance();
            }
        }
    }

    private void maskLineComment() {
        int start = position;
        int startLine = line;
        while (position < code.length && (code[position] != '\n' || isContinued())) {
            advance();
        }
        String text = original.substring(start + 2, position)
                .replaceAll("\\\\\r?\n", " ")
                .strip();
        lineComments.add(new LineComment(startLine, text));
        blank(start, position);
    }

    /** Whether the line break here is behind a backslash, so that the line goes on. */
    private boolean isContinued() {
        int before = position - 1;
        if (before >= 0 && code[before] == '\r') {
            before--;
        }
        return before >= 0 && code[before] == '\\';
    }

    private void maskBlockComment() {
        int start = position;
        int end = original.indexOf("*/", position + 2);
        advanceTo(end < 0 ? code.length : end + 2);
        blank(start, position);
    }

    private void maskString() {
        int prefix = position - 1;
        int open = prefix >= 0 && code[prefix] == 'R' ? rawStringOpening() : -1;
        if (open >= 0) {
            String close = ")" + original.substring(position + 1, open) + "\"";
            int end = original.indexOf(close, open);
            int start = position + 1;
            advanceTo(end < 0 ? code.length : end + close.length());
            blank(start, Math.max(start, position - 1));
        } else {
            maskLiteral('"');
        }
    }

    /** Where the parenthesis of a raw string stands whose quote is here, or -1; its delimiter has 16 characters at most. */
    private int rawStringOpening() {
        int last = Math.min(code.length - 1, position + 17);
        for (int i = position + 1; i <= last && !Character.isWhitespace(code[i]); i++) {
            if (code[i] == '(') {
                return i;
            }
        }
        return -1;
    }

    private void maskLiteral(char quote) {
        advance();
        int start = position;
        while (position < code.length && code[position] != quote && (code[position] != '\n' || isContinued())) {
            if (code[position] == '\\' && position + 1 < code.length && code[position + 1] != '\n') {
                advance();
            }
            advance();
        }
        blank(start, position);
        if (position < code.length && original.charAt(position) == quote) {
            advance();
        }
    }

    /** Whether the apostrophe here is within a number such as {@code 1'000}. */
    private boolean isDigitSeparator() {
        int start = position;
        int earliest = Math.max(0, position - LONGEST_NUMBER);
        while (start > earliest && isWordPart(code[start - 1])) {
            start--;
        }
        return start < position && Character.isDigit(code[start]);
    }

    private static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '\'' || character == '.';
    }

    private boolean startsWith(String prefix) {
        return original.startsWith(prefix, position);
    }

    private void advanceTo(int target) {
        while (position < target) {
            advance();
        }
    }

    private void advance() {
        if (code[position++] == '\n') {
            line++;
        }
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (code[i] != '\n' && code[i] != '\r') {
                code[i] = ' ';
            }
        }
    }
}
