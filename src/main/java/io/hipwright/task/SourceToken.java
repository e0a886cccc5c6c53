package io.hipwright.task;

import java.util.ArrayList;
import java.util.List;

/** A word, number, literal or single character of C++ code, with its line from 1. */
record SourceToken(String text, int line) {
    /** The tokens of a text's code, without preprocessor lines. */
    static List<SourceToken> of(SourceText source) {
        List<SourceToken> tokens = new ArrayList<>();
        boolean preprocessor = false;
        boolean continued = false;
        int number = 0;
        for (String line : source.code().split("\n", -1)) {
            number++;
            preprocessor = continued ? preprocessor : line.stripLeading().startsWith("#");
            continued = line.stripTrailing().endsWith("\\");
            if (!preprocessor) {
                addTokens(line, number, tokens);
            }
        }
        return tokens;
    }

    /** By hand, since a regular expression took half of the time in which a task is read. */
    private static void addTokens(String line, int number, List<SourceToken> tokens) {
        int at = 0;
        while (at < line.length()) {
            int end = end(line, at);
            if (end > at) {
                tokens.add(new SourceToken(line.substring(at, end), number));
            }
            at = Math.max(end, at + 1);
        }
    }

    /** Where the token that begins at a place ends; the place itself when a space is there. */
    private static int end(String line, int at) {
        char first = line.charAt(at);
        if (first == ' ' || (first >= '\t' && first <= '\r')) {
            return at;
        }
        if (isDigit(first)) {
            return wordEnd(line, at, ".'");
        }
        if (isAlphanumeric(first) || first == '$') {
            return wordEnd(line, at, "$");
        }
        int closing = first == '"' ? line.indexOf('"', at + 1) : -1;
        return closing >= 0 ? closing + 1 : at + Character.charCount(line.codePointAt(at));
    }

    /** @param others what may be part of it beside letters, digits and the underscore */
    private static int wordEnd(String line, int start, String others) {
        int at = start + 1;
        while (at < line.length()) {
            char next = line.charAt(at);
            if (!isAlphanumeric(next) && others.indexOf(next) < 0) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static boolean isAlphanumeric(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_'
                || isDigit(character);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    boolean is(String wanted) {
        return text.equals(wanted);
    }

    boolean isWord() {
        return Character.isLetter(text.charAt(0)) || text.charAt(0) == '_' || text.charAt(0) == '$';
    }
}
