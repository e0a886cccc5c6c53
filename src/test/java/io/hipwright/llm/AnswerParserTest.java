package io.hipwright.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.llm.CodeExtraction.Failure;
import io.hipwright.llm.CodeExtraction.Found;
import io.hipwright.llm.CodeExtraction.Missing;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class AnswerParserTest {
    private static CodeExtraction parse(String text) {
        return AnswerParser.parse(Answer.recorded(text, ""));
    }

    @Test
    void takesTheFencedBlock() {
        assertThat(parse("Here:\n```cpp\n__global__ void k() {}\n```\nDone."))
                .isEqualTo(new Found("__global__ void k() {}\n", ""));
    }

    @Test
    void takesTheLargestBlockWithAKernel() {
        String answer = "```sh\nhipcc " + "x".repeat(100)
                + "\n```\n```\n__global__ void a();\n```\n```hip\n__global__ void a() {}\n```";
        assertThat(parse(answer)).isEqualTo(new Found("__global__ void a() {}\n", ""));
    }

    @Test
    void keepsThinkingApartFromTheAnswer() {
        assertThat(parse("<think>\n```\n__global__ void no() {}\n```\n</think>\n```\n__global__ void yes() {}\n```"))
                .isEqualTo(new Found("__global__ void yes() {}\n", "```\n__global__ void no() {}\n```"));
    }

    @Test
    void closesAFenceOnlyWithOneAtLeastAsLong() {
        assertThat(parse("````cpp\n// ```\n__global__ void k() {}\n````\n"))
                .isEqualTo(new Found("// ```\n__global__ void k() {}\n", ""));
    }

    @Test
    void understandsWindowsLineEnds() {
        assertThat(parse("```cpp\r\n__global__ void k() {}\r\n```\r\n"))
                .isEqualTo(new Found("__global__ void k() {}\n", ""));
    }

    @Test
    void saysWhyThereIsNoCode() {
        assertThat(parse("  \n")).isEqualTo(new Missing(Failure.EMPTY_ANSWER, ""));
        assertThat(parse("I cannot.")).isEqualTo(new Missing(Failure.NO_CODE, ""));
        assertThat(parse("```cpp\n__global__ void k() {")).isEqualTo(new Missing(Failure.UNFINISHED_BLOCK, ""));
        assertThat(parse("```\n__global__" + "x".repeat(AnswerParser.MAX_CODE_CHARS) + "\n```"))
                .isEqualTo(new Missing(Failure.TOO_LARGE, ""));
    }

    @Property
    void neverFailsOnAnyText(@ForAll String text) {
        assertThat(parse("```" + text + "\n```\n" + text)).isNotNull();
    }
}
