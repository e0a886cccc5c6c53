package io.hipwright.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class SourceTokenTest {
    private static final Pattern GRAMMAR =
            Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*|[0-9][A-Za-z0-9_.']*|\"[^\"]*\"|\\S");

    private static List<String> tokens(SourceText source) {
        return SourceToken.of(source).stream().map(SourceToken::text).toList();
    }

    @Provide
    Arbitrary<String> code() {
        return Arbitraries.strings()
                .withChars("aZ_$09.', \t\f+<>(){}\"\u00e9\u4e2d\u0085\u00a0")
                .ofMaxLength(60);
    }

    @Property
    void tokensAreThoseOfTheGrammar(@ForAll("code") String line) {
        SourceText source = SourceText.of("x" + line);
        assertThat(tokens(source))
                .isEqualTo(GRAMMAR.matcher(source.code())
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }

    @Test
    void preprocessorLinesHoldNoTokensAndLinesAreCounted() {
        SourceText source = SourceText.of("#define A \\\n  b\nint x = 1'000;\n\n\"😀\" 😀");
        assertThat(tokens(source)).startsWith("int", "x", "=", "1'000", ";").endsWith("😀");
        assertThat(SourceToken.of(source).get(0).line()).isEqualTo(3);
    }
}
