package io.hipwright.llm;

/**
 * A line that begins or ends a code block.
 *
 * @param mark backtick or tilde
 * @param length how many of them
 * @param info what follows them
 */
record Fence(char mark, int length, String info) {
    /** A line that is no fence. */
    static final Fence NONE = new Fence(' ', 0, "");

    private static final int SHORTEST = 3;

    /** The fence that this line is. */
    static Fence of(String text, int start, int end) {
        int first = start;
        while (first < end && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
            first++;
        }
        if (first == end || (text.charAt(first) != '`' && text.charAt(first) != '~')) {
            return NONE;
        }
        char mark = text.charAt(first);
        int after = first;
        while (after < end && text.charAt(after) == mark) {
            after++;
        }
        String info = text.substring(after, end).strip();
        // ```like this``` is code within a line
        boolean inline = mark == '`' && info.indexOf('`') >= 0;
        return after - first < SHORTEST || inline ? NONE : new Fence(mark, after - first, info);
    }

    boolean closes(Fence open) {
        return mark == open.mark && length >= open.length && info.isEmpty();
    }
}
