package io.hipwright.llm;

/** Fences for texts that others wrote, so that no line of theirs ends the block that they stand in. */
public final class Fences {
    private static final int SHORTEST = 3;

    private Fences() {}

    /** Backticks, more than any run of them in the text. */
    public static String around(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(Math.max(SHORTEST, longest + 1));
    }
}
