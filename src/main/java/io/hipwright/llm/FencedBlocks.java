package io.hipwright.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The fenced blocks of a Markdown text. A fence is three or more backticks or tildes at the beginning of a line, and is closed by one
 * that is at least as long. A fence that says it holds Markdown is a wrapping around an answer, and what is in it counts.
 *
 * @param closed the contents of the blocks that are closed, in order
 * @param unfinished the contents of a last one that is not; empty when there is none
 */
record FencedBlocks(List<String> closed, String unfinished) {
    private static final Set<String> WRAPPINGS = Set.of("markdown", "md");

    static FencedBlocks of(String text) {
        List<String> closed = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        Fence open = Fence.NONE;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Fence fence = Fence.of(text, start, end);
            if (open == Fence.NONE) {
                open = WRAPPINGS.contains(fence.info()) ? Fence.NONE : fence;
            } else if (fence.closes(open)) {
                closed.add(block.toString());
                block.setLength(0);
                open = Fence.NONE;
            } else {
                block.append(text, start, end).append('\n');
            }
            start = end + 1;
        }
        return new FencedBlocks(closed, block.toString());
    }
}
