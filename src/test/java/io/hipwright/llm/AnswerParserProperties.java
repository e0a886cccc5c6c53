package io.hipwright.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.llm.CodeExtraction.Found;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class AnswerParserProperties {
    private static CodeExtraction parse(String text) {
        return AnswerParser.parse(Answer.recorded(text, ""));
    }

    /** Lines of what answers are made of, in any order. */
    @Provide
    Arbitrary<String> answers() {
        return Arbitraries.of(
                        "```",
                        "````",
                        "```cpp",
                        "````markdown",
                        "```md",
                        "~~~",
                        "   ```",
                        "``",
                        "```x```",
                        "<think>",
                        "</think>",
                        "<thinking>",
                        "__global__ void k() {}",
                        "text",
                        "",
                        " ",
                        "\ufffd",
                        "\ud800",
                        "// ```")
                .list()
                .ofMaxSize(40)
                .map(lines -> String.join("\n", lines));
    }

    @Provide
    Arbitrary<List<String>> code() {
        return Arbitraries.of("int i;", "```", "~~~", "````", "// ```cpp", "<think>", "</think>", "", "  }", "\"```\"")
                .list()
                .ofMaxSize(12);
    }

    @Property
    void everyAnswerHasAnOutcomeAndCodeIsPartOfIt(@ForAll("answers") String text) {
        CodeExtraction extraction = parse(text);
        if (extraction instanceof Found found) {
            assertThat(text + "\n").contains(found.code());
            assertThat(found.code()).isNotBlank();
        }
    }

    @Property
    void neverFailsOnAnyText(@ForAll String text) {
        assertThat(parse("```" + text + "\n```\n" + text)).isNotNull();
    }

    @Property
    void codeWithinALongEnoughFenceComesOutAsItIs(@ForAll("code") List<String> lines) {
        String code = lines.stream().map(line -> line + "\n").collect(Collectors.joining()) + "__global__ void k();\n";
        String fence = Fences.around(code);
        assertThat(parse("Here:\n" + fence + "cpp\n" + code + fence + "\nDone."))
                .isEqualTo(new Found(code, ""));
    }

    @Property(tries = 200)
    void lineEndsMakeNoDifference(@ForAll("answers") String text) {
        assertThat(parse(text.replace("\n", "\r\n"))).isEqualTo(parse(text));
        assertThat(parse(text.replace("\n", "\r"))).isEqualTo(parse(text));
    }

    /** Quadratic time would take hours here. */
    @Property(tries = 5)
    void hugeAnswersAreReadInOnePass(@ForAll @IntRange(min = 0, max = 4) int kind) {
        String unit =
                List.of("```\n", "<think>\n", "`", "</think>", "``` ```\n").get(kind);
        assertThat(parse(unit.repeat(AnswerLimit.BYTES / unit.length()))).isNotNull();
    }
}
