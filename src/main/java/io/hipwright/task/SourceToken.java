package io.hipwright.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word, number, literal or single character of C++ code, with its line from 1. */
record SourceToken(String text, int line) {
    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*|[0-9][A-Za-z0-9_.']*|\"[^\"]*\"|\\S");

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

    private static void addTokens(String line, int number, List<SourceToken> tokens) {
        Matcher token = TOKEN.matcher(line);
        while (token.find()) {
            tokens.add(new SourceToken(token.group(), number));
        }
    }

    boolean is(String wanted) {
        return text.equals(wanted);
    }

    boolean isWord() {
        return Character.isLetter(text.charAt(0)) || text.charAt(0) == '_' || text.charAt(0) == '$';
    }
}
