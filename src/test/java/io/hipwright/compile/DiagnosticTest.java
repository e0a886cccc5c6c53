package io.hipwright.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.compile.Diagnostic.Severity;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class DiagnosticTest {
    @Test
    void readsFileLineColumnAndSeverity() {
        assertThat(Diagnostic.parse(
                        "In file included from x:1:\na.hip:3:7: error: 'foo' was not declared\na.hip:4: warning: w"))
                .containsExactly(
                        new Diagnostic("a.hip", 3, 7, Severity.ERROR, "'foo' was not declared"),
                        new Diagnostic("a.hip", 4, 0, Severity.WARNING, "w"));
    }

    @Test
    void readsWhatNvccPrints() {
        assertThat(Diagnostic.parse("a.hip(3): error: identifier \"y\" is undefined\n    x[0] = y;\n           ^\n"
                        + "a.hip(9): warning #177-D: variable \"z\" was declared but never referenced"))
                .containsExactly(
                        new Diagnostic("a.hip", 3, 0, Severity.ERROR, "identifier \"y\" is undefined"),
                        new Diagnostic(
                                "a.hip", 9, 0, Severity.WARNING, "variable \"z\" was declared but never referenced"));
    }

    @Property
    void neverFailsOnAnyLog(@ForAll String log) {
        assertThat(Diagnostic.parse("a.hip:99999999999:1: error: " + log)).isNotNull();
    }
}
