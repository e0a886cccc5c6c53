package io.hipwright.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.llm.CodeExtraction.Failure;
import io.hipwright.llm.CodeExtraction.Found;
import io.hipwright.llm.CodeExtraction.Missing;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class AnswerParserTest {
    private static final String KERNEL = "__global__ void k() {}\n";

    private static CodeExtraction parse(String text) {
        return AnswerParser.parse(Answer.recorded(text, ""));
    }

    @Test
    void takesTheFencedBlock() {
        assertThat(parse("Here:\n```cpp\n__global__ void k() {}\n```\nDone.")).isEqualTo(new Found(KERNEL, ""));
        assertThat(parse("1. Here:\n   ~~~\n__global__ void k() {}\n   ~~~~\nDone."))
                .isEqualTo(new Found(KERNEL, ""));
    }

    @Test
    void takesTheLargestBlockWithAKernel() {
        String answer = "```sh\nhipcc " + "x".repeat(100)
                + "\n```\n```\n__global__ void a();\n```\n```hip\n__global__ void a() {}\n```";
        assertThat(parse(answer)).isEqualTo(new Found("__global__ void a() {}\n", ""));
    }

    @Test
    void withoutAKernelTakesTheLargestBlock() {
        assertThat(parse("```\na\n```\n```\nlonger\n```")).isEqualTo(new Found("longer\n", ""));
    }

    @Test
    void keepsThinkingApartFromTheAnswer() {
        Found expected = new Found("__global__ void yes() {}\n", "```\n__global__ void no() {}\n```");
        String thought = "\n```\n__global__ void no() {}\n```\n";
        String answer = "\n```\n__global__ void yes() {}\n```";
        assertThat(parse("<think>" + thought + "</think>" + answer)).isEqualTo(expected);
        assertThat(parse("<thinking>" + thought + "</thinking>" + answer)).isEqualTo(expected);
        assertThat(parse("Well.\n<think>" + thought + "</think>\n" + answer)).isEqualTo(expected);
        assertThat(parse("<think>" + thought + "</think>" + answer.strip())).isEqualTo(expected);
        // the opening tag stood in the prompt
        assertThat(parse(thought + "</think>\n" + answer)).isEqualTo(expected);
    }

    @Test
    void theProvidersOwnFieldGoesBeforeTags() {
        assertThat(AnswerParser.parse(Answer.recorded("<think>a</think>\n```\n" + KERNEL + "```", "b")))
                .isEqualTo(new Found(KERNEL, "b"));
    }

    @Test
    void thinkingThatWasCutOffIsNoCode() {
        assertThat(parse("<think>\n```\n" + KERNEL + "```\nBut"))
                .isEqualTo(new Missing(Failure.EMPTY_ANSWER, "```\n" + KERNEL + "```\nBut"));
    }

    @Test
    void tagsWithinCodeAreCode() {
        String code = "// <think> and </think>, here\n__global__ void k() {}\n";
        assertThat(parse("```\n" + code + "```")).isEqualTo(new Found(code, ""));
    }

    @Test
    void closesAFenceOnlyWithOneAtLeastAsLong() {
        assertThat(parse("````cpp\n// ```\n```\n__global__ void k() {}\n````\n"))
                .isEqualTo(new Found("// ```\n```\n__global__ void k() {}\n", ""));
        assertThat(parse("~~~\n```\n__global__ void k() {}\n~~~"))
                .isEqualTo(new Found("```\n__global__ void k() {}\n", ""));
    }

    @Test
    void looksIntoAWrappingOfMarkdown() {
        assertThat(parse("````markdown\nHere:\n```cpp\n" + KERNEL + "```\n````"))
                .isEqualTo(new Found(KERNEL, ""));
        assertThat(parse("```md\nHere:\n```cpp\n" + KERNEL + "```\n```")).isEqualTo(new Found(KERNEL, ""));
    }

    @Test
    void codeWithinALineIsNoFence() {
        assertThat(parse("```#include``` is needed:\n```\n" + KERNEL + "```")).isEqualTo(new Found(KERNEL, ""));
    }

    @Test
    void understandsWindowsLineEnds() {
        assertThat(parse("```cpp\r\n__global__ void k() {}\r\n```\r\n")).isEqualTo(new Found(KERNEL, ""));
        assertThat(parse("```cpp\r__global__ void k() {}\r```\r")).isEqualTo(new Found(KERNEL, ""));
    }

    @Test
    void saysWhyThereIsNoCode() {
        assertThat(parse("  \n")).isEqualTo(new Missing(Failure.EMPTY_ANSWER, ""));
        assertThat(parse("I cannot.")).isEqualTo(new Missing(Failure.NO_CODE, ""));
        assertThat(parse("```\n\n```")).isEqualTo(new Missing(Failure.NO_CODE, ""));
        assertThat(parse("```cpp\n__global__ void k() {")).isEqualTo(new Missing(Failure.UNFINISHED_BLOCK, ""));
        assertThat(parse("```cpp\nint")).isEqualTo(new Missing(Failure.UNFINISHED_BLOCK, ""));
    }

    @Test
    void anEarlierBlockDoesNotStandInForTheOneThatWasCutOff() {
        assertThat(parse("The baseline:\n```\n" + KERNEL + "```\nMine:\n```\n__global__ void k() { fast"))
                .isEqualTo(new Missing(Failure.UNFINISHED_BLOCK, ""));
        assertThat(parse("Mine:\n```\n" + KERNEL + "```\nRun it:\n```sh\nhipcc"))
                .isEqualTo(new Found(KERNEL, ""));
    }

    @Test
    void anAnswerThatReachedItsLimitWithoutCodeSaysSo() {
        Answer answer = new Answer("Let me see", "", "", Answer.Finish.OUTPUT_LIMIT, Usage.FREE, 0);
        assertThat(AnswerParser.parse(answer)).isEqualTo(new Missing(Failure.CUT_OFF, ""));
    }

    @Test
    void boundsCodeByItsBytes() {
        int room = AnswerParser.MAX_CODE_BYTES - KERNEL.length();
        String full = KERNEL + "x".repeat(room - 1) + "\n";
        // not isEqualTo: a failure would print it all
        assertThat(parse("```\n" + full + "```").equals(new Found(full, ""))).isTrue();
        assertThat(isTooLarge(full + "x\n")).isTrue();
        assertThat(isTooLarge(KERNEL + "ü".repeat(room / 2 + 1) + "\n")).isTrue();
    }

    private static boolean isTooLarge(String code) {
        return parse("```\n" + code + "```").equals(new Missing(Failure.TOO_LARGE, ""));
    }

    @Test
    void refusesWhatIsNoText() {
        String bytes = new String(
                ("```\n" + KERNEL + "// \u00ff\n```").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        assertThat(parse(bytes)).isEqualTo(new Missing(Failure.NOT_UTF_8, ""));
        assertThat(parse("```\n" + KERNEL + "// \ud800\n```")).isEqualTo(new Missing(Failure.NOT_UTF_8, ""));
        assertThat(parse("```\n// \ud83d\ude00\n" + KERNEL + "```"))
                .isEqualTo(new Found("// \ud83d\ude00\n" + KERNEL, ""));
    }
}
