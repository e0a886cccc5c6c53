package io.hipwright.llm;

import io.hipwright.llm.CodeExtraction.Failure;
import io.hipwright.llm.CodeExtraction.Found;
import io.hipwright.llm.CodeExtraction.Missing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes the candidate and the thinking out of an answer. Of several fenced blocks the largest that holds a {@code __global__} function
 * counts, else the largest; a fence is three or more backticks or tildes and is closed by one at least as long.
 */
public final class AnswerParser {
    /** Larger candidates are refused unread. */
    public static final int MAX_CODE_CHARS = 1 << 20;

    private static final String THINK_START = "<think>";
    private static final String THINK_END = "</think>";

    private AnswerParser() {}

    public static CodeExtraction parse(Answer answer) {
        String text = answer.text().replace("\r\n", "\n").replace('\r', '\n');
        String thinking = answer.thinking();
        int start = text.indexOf(THINK_START);
        int end = text.indexOf(THINK_END);
        if (end >= 0) {
            int from = start >= 0 && start < end ? start + THINK_START.length() : 0;
            thinking = thinking.isEmpty() ? text.substring(from, end).strip() : thinking;
            text = text.substring(end + THINK_END.length());
        }
        return code(text, thinking);
    }

    private static CodeExtraction code(String text, String thinking) {
        if (text.isBlank()) {
            return new Missing(Failure.EMPTY_ANSWER, thinking);
        }
        Blocks blocks = Blocks.of(text);
        Optional<String> best = largest(blocks.closed().stream()
                        .filter(block -> block.contains("__global__"))
                        .toList())
                .or(() -> blocks.unfinished() ? Optional.empty() : largest(blocks.closed()));
        if (best.isEmpty()) {
            return new Missing(blocks.unfinished() ? Failure.UNFINISHED_BLOCK : Failure.NO_CODE, thinking);
        }
        return best.get().length() > MAX_CODE_CHARS
                ? new Missing(Failure.TOO_LARGE, thinking)
                : new Found(best.get(), thinking);
    }

    private static Optional<String> largest(List<String> blocks) {
        return blocks.stream().filter(block -> !block.isBlank()).max(Comparator.comparingInt(String::length));
    }

    private record Blocks(List<String> closed, boolean unfinished) {
        static Blocks of(String text) {
            List<String> closed = new ArrayList<>();
            String fence = "";
            StringBuilder block = new StringBuilder();
            for (String line : text.split("\n", -1)) {
                String found = fenceOf(line);
                if (fence.isEmpty()) {
                    fence = found;
                } else if (closes(line, found, fence)) {
                    closed.add(block.toString());
                    block.setLength(0);
                    fence = "";
                } else {
                    block.append(line).append('\n');
                }
            }
            return new Blocks(closed, !fence.isEmpty());
        }

        private static boolean closes(String line, String found, String fence) {
            return found.startsWith(fence) && line.strip().length() == found.length();
        }

        private static String fenceOf(String line) {
            String stripped = line.stripLeading();
            if (!stripped.startsWith("```") && !stripped.startsWith("~~~")) {
                return "";
            }
            int length = 0;
            while (length < stripped.length() && stripped.charAt(length) == stripped.charAt(0)) {
                length++;
            }
            return stripped.substring(0, length);
        }
    }
}
