package io.hipwright.compile;

import io.hipwright.compile.Diagnostic.Severity;
import io.hipwright.process.CommandResult;
import java.nio.file.Path;
import java.util.List;

/**
 * What a compiler printed.
 *
 * @param text all of it, without the names of scratch folders
 */
record CompilerLog(String text) {
    private static final String REJECTED = "rejected: ";

    static CompilerLog of(CommandResult result, Path scratch) {
        return new CompilerLog(result.output().replace(scratch + "/", ""));
    }

    /** Its errors, at least one. */
    List<Diagnostic> errors() {
        List<Diagnostic> errors = Diagnostic.parse(text).stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
        return errors.isEmpty() ? List.of(Diagnostic.ofCompiler(placelessError())) : errors;
    }

    /** What the review of candidates found, with its line. */
    String refusal() {
        return Diagnostic.parse(text).stream()
                .filter(diagnostic -> diagnostic.message().startsWith(REJECTED))
                .map(diagnostic -> diagnostic
                        .with(diagnostic.message().substring(REJECTED.length()))
                        .toString())
                .findFirst()
                .orElseGet(this::firstLine);
    }

    String firstLine() {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("the compiler said nothing");
    }

    /** Linkers and back ends know of no line. */
    private String placelessError() {
        return text.lines()
                .filter(line -> line.contains("error: "))
                .map(line -> line.substring(line.indexOf("error: ") + "error: ".length()))
                .findFirst()
                .orElseGet(this::firstLine);
    }
}
