package io.hipwright.llm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer's text without the thinking that a model writes into it.
 *
 * @param thinking what stood between the tags; empty when there are none
 * @param rest the answer proper
 */
record Thinking(String thinking, String rest) {
    /** At the beginning of a line: within one, a model writes about the tag. */
    private static final Pattern OPEN = Pattern.compile("[ \\t]*<(think|thinking)>");

    private static final Pattern CLOSE = Pattern.compile("</think(ing)?>[ \\t]*$");

    /**
     * Thinking is what an opening tag before the first code block begins, up to its closing tag, or to the end when it was cut off.
     * Some models' opening tag stands in the prompt: then a closing tag at the end of a line, outside code, ends it, with all before it.
     */
    static Thinking split(String text) {
        Fence open = Fence.NONE;
        boolean fencesBefore = false;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (open == Fence.NONE) {
                Matcher tag = OPEN.matcher(text).region(start, end);
                if (!fencesBefore && tag.lookingAt()) {
                    return from(text, start, tag.end(), "</" + tag.group(1) + ">");
                }
                Matcher close = CLOSE.matcher(text).region(start, end);
                if (close.find()) {
                    return new Thinking(text.substring(0, close.start()).strip(), text.substring(close.end()));
                }
            }
            Fence fence = Fence.of(text, start, end);
            fencesBefore |= fence != Fence.NONE;
            open = open == Fence.NONE ? fence : fence.closes(open) ? Fence.NONE : open;
            start = end + 1;
        }
        return new Thinking("", text);
    }

    private static Thinking from(String text, int start, int begin, String close) {
        int end = text.indexOf(close, begin);
        String before = text.substring(0, start);
        return end < 0
                ? new Thinking(text.substring(begin).strip(), before)
                : new Thinking(text.substring(begin, end).strip(), before + text.substring(end + close.length()));
    }
}
