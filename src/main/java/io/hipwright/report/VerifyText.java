package io.hipwright.report;

import io.hipwright.run.TimingRecord;
import java.util.Locale;

/** Verdicts as a person reads them. */
public final class VerifyText {
    private VerifyText() {}

    public static String render(VerifyDocument document) {
        StringBuilder text = new StringBuilder();
        text.append(document.task()).append(" on ").append(document.device()).append('\n');
        boolean timed = false;
        for (VerifyDocument.Result result : document.results()) {
            append(text, result);
            timed |= result.timing() != null;
        }
        if (timed && document.backend().equals("cpu")) {
            text.append("These times are of the processor; they are no GPU figures.\n");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, VerifyDocument.Result result) {
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
        TimingRecord timing = result.timing();
        if (timing != null) {
            text.append(format(
                    "      baseline  %12.2f us  (mean %.2f +- %.2f, %d samples)%n",
                    timing.baseline().medianUs(),
                    timing.baseline().meanUs(),
                    timing.baseline().errorUs(),
                    timing.baseline().samples()));
            text.append(format(
                    "      candidate %12.2f us  (mean %.2f +- %.2f, %d samples)%n",
                    timing.candidate().medianUs(),
                    timing.candidate().meanUs(),
                    timing.candidate().errorUs(),
                    timing.candidate().samples()));
            text.append(format(
                    "      speedup   %12.3fx   (%.3f .. %.3f): %s%n",
                    timing.speedup(), timing.speedupLow(), timing.speedupHigh(), timing.decision()));
        }
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
