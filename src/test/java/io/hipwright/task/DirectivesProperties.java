package io.hipwright.task;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DirectivesProperties {

    @Property(tries = 500)
    void anyDirectiveIsReadWithoutFailing(@ForAll("directiveSoup") String text) {
        Directives directives = Directives.parse(text);
        assertThat(directives.problems())
                .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("\n"));
    }

    @Provide
    Arbitrary<String> directiveSoup() {
        return Arbitraries.of(
                        "// @launch ",
                        "// @tune ",
                        "// @scratch ",
                        "// @pass ",
                        "grid=",
                        "block=",
                        "shared=",
                        "args=",
                        "kernel=",
                        "(",
                        ")",
                        ",",
                        "rows",
                        "1",
                        " ",
                        "\n",
                        "float",
                        "=",
                        "ceildiv(",
                        "\u0000",
                        "-",
                        "//",
                        "/*",
                        "\"")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }
}
