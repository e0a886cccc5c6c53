package io.hipwright.llm;

import io.hipwright.llm.Answer.Finish;
import io.hipwright.llm.CodeExtraction.Failure;
import io.hipwright.llm.CodeExtraction.Found;
import io.hipwright.llm.CodeExtraction.Missing;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes the candidate and the thinking out of an answer, in time proportional to its length. Of several fenced blocks the largest that
 * holds a {@code __global__} function counts, else the largest; with a block of kernels that is not closed there is no candidate, since
 * the one that counts was cut off.
 */
public final class AnswerParser {
    /** Larger candidates are refused unread. */
    public static final int MAX_CODE_BYTES = 1 << 20;

    private static final String KERNEL = "__global__";
    private static final char REPLACEMENT = '\uFFFD';

    private AnswerParser() {}

    public static CodeExtraction parse(Answer answer) {
        Thinking split = Thinking.split(answer.text().replace("\r\n", "\n").replace('\r', '\n'));
        String thinking = answer.thinking().isEmpty() ? split.thinking() : answer.thinking();
        if (!isText(split.rest())) {
            return new Missing(Failure.NOT_UTF_8, thinking);
        }
        CodeExtraction found = code(split.rest(), thinking);
        boolean nothingYet = found instanceof Missing missing
                && (missing.failure() == Failure.EMPTY_ANSWER || missing.failure() == Failure.NO_CODE);
        return nothingYet && answer.finish() == Finish.OUTPUT_LIMIT ? new Missing(Failure.CUT_OFF, thinking) : found;
    }

    /** Bytes that were no UTF-8 arrive as replacement characters, escapes that are no characters as half surrogate pairs. */
    private static boolean isText(String text) {
        return text.indexOf(REPLACEMENT) < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static CodeExtraction code(String text, String thinking) {
        if (text.isBlank()) {
            return new Missing(Failure.EMPTY_ANSWER, thinking);
        }
        FencedBlocks blocks = FencedBlocks.of(text);
        List<String> kernels =
                blocks.closed().stream().filter(block -> block.contains(KERNEL)).toList();
        boolean cutOff = blocks.unfinished().contains(KERNEL)
                || (kernels.isEmpty() && !blocks.unfinished().isBlank());
        if (cutOff) {
            return new Missing(Failure.UNFINISHED_BLOCK, thinking);
        }
        return largest(kernels.isEmpty() ? blocks.closed() : kernels)
                .map(code -> bounded(code, thinking))
                .orElseGet(() -> new Missing(Failure.NO_CODE, thinking));
    }

    private static CodeExtraction bounded(String code, String thinking) {
        boolean tooLarge =
                code.length() > MAX_CODE_BYTES || code.getBytes(StandardCharsets.UTF_8).length > MAX_CODE_BYTES;
        return tooLarge ? new Missing(Failure.TOO_LARGE, thinking) : new Found(code, thinking);
    }

    private static Optional<String> largest(List<String> blocks) {
        return blocks.stream().filter(block -> !block.isBlank()).max(Comparator.comparingInt(String::length));
    }
}
