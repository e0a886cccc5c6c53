package io.hipwright.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One message of a compiler; line and column from 1, 0 where unknown. */
public record Diagnostic(String file, int line, int column, Severity severity, String message) {
    private static final Pattern GCC_STYLE =
            Pattern.compile("^([^\\s:][^:]*):(\\d+):(?:(\\d+):)? (fatal error|error|warning|note): (.*)$");

    /** Of nvcc, where gcc does not speak for it: {@code file(12): error: message}. */
    private static final Pattern NVCC_STYLE = Pattern.compile(
            "^([^\\s(][^(]*)\\((\\d+)\\):() (fatal error|error|warning|note)(?: #[0-9A-Za-z-]+)?: (.*)$");

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    /** The diagnostics in what gcc, clang or nvcc printed, in order. */
    public static List<Diagnostic> parse(String log) {
        List<Diagnostic> found = new ArrayList<>();
        for (String line : log.split("\\R")) {
            Matcher gcc = GCC_STYLE.matcher(line);
            Matcher matcher = gcc.matches() ? gcc : NVCC_STYLE.matcher(line);
            if (gcc.matches() || matcher.matches()) {
                found.add(new Diagnostic(
                        matcher.group(1),
                        number(matcher.group(2)),
                        number(matcher.group(3)),
                        severity(matcher.group(4)),
                        matcher.group(5)));
            }
        }
        return found;
    }

    /** An error of the compiler itself, about no line. */
    static Diagnostic ofCompiler(String message) {
        return new Diagnostic("compiler", 0, 0, Severity.ERROR, message);
    }

    /** The same place with another message. */
    Diagnostic with(String other) {
        return new Diagnostic(file, line, column, severity, other);
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null || digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    private static Severity severity(String word) {
        return switch (word) {
            case "warning" -> Severity.WARNING;
            case "note" -> Severity.NOTE;
            default -> Severity.ERROR;
        };
    }

    /** {@code file:line: message}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
