package io.hipwright.report;

import java.util.Locale;

/** Verdicts as a person reads them. */
public final class VerifyText {
    private VerifyText() {}

    public static String render(VerifyDocument document) {
        StringBuilder text = new StringBuilder();
        text.append(document.task()).append(" on ").append(document.device()).append('\n');
        document.results().forEach(result -> append(text, result));
        return text.toString();
    }

    static void append(StringBuilder text, VerifyDocument.Result result) {
        text.append(format("  %-28s %s", result.candidate(), result.status()));
        text.append(format(
                "  (build %.2f s, check %.2f s)%n",
                result.seconds().compile(), result.seconds().run()));
        if (!result.reason().isEmpty()) {
            text.append("      ").append(result.reason()).append('\n');
        }
        for (VerifyDocument.Checked checked : result.workloads()) {
            String error = checked.status().equals("passed")
                    ? format(", max error %.3g", checked.maxAbsError())
                    : ": " + checked.reason();
            text.append(format(
                    "      %-40s %s, %d elements%s%n", checked.params(), checked.status(), checked.elements(), error));
        }
        result.kernels()
                .forEach(kernel -> text.append("      ").append(kernel.text()).append('\n'));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
