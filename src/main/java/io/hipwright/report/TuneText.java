package io.hipwright.report;

import io.hipwright.report.TuneDocument.Best;
import io.hipwright.report.TuneDocument.Measured;
import io.hipwright.report.TuneDocument.Refused;
import io.hipwright.run.TimingRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a search came to, as a person reads it. */
public final class TuneText {
    private static final int MOST_ROWS = 10;

    private TuneText() {}

    public static String render(TuneDocument document) {
        StringBuilder text = new StringBuilder();
        text.append(document.task()).append(", ").append(document.candidate());
        text.append(" on ").append(document.device()).append("\n\n");
        text.append(table(document.measurements()));
        text.append('\n').append(counts(document));
        for (Refused refused : document.refused()) {
            text.append(values(refused.configuration())).append(" is ").append(refused.status());
            text.append(": ").append(refused.reason()).append('\n');
        }
        text.append(best(document.best()));
        if (document.backend().equals("cpu")) {
            text.append("These times are of the processor; they are no GPU figures.\n");
        }
        return text.toString();
    }

    private static String table(List<Measured> measurements) {
        TextTable table = new TextTable("configuration", "median us>", "speedup>");
        measurements.stream()
                .filter(measured -> measured.speedup() != null)
                .sorted(Comparator.comparing((Measured measured) -> Objects.requireNonNull(measured.speedup()))
                        .reversed())
                .limit(MOST_ROWS)
                .forEach(measured -> table.add(
                        values(measured.configuration()),
                        format("%.2f", Objects.requireNonNull(measured.medianUs())),
                        format("%.2fx", Objects.requireNonNull(measured.speedup()))));
        return table.render();
    }

    private static String counts(TuneDocument document) {
        Map<String, Long> failures = document.measurements().stream()
                .filter(measured -> measured.speedup() == null)
                .collect(Collectors.groupingBy(Measured::status, TreeMap::new, Collectors.counting()));
        String failed = failures.isEmpty()
                ? ""
                : "; invalid: "
                        + failures.entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", "));
        return document.measurements().size() + " of " + document.size()
                + " configurations measured, quickly: good for a choice" + failed + "\n";
    }

    private static String best(@Nullable Best best) {
        if (best == null) {
            return "No configuration passed its verification.\n";
        }
        String over = best.overDefault() == null
                ? "the default; nothing measured is faster beyond noise"
                : ratio(best.overDefault()) + " the default configuration's";
        String timing = best.timing() == null ? "" : ", " + ratio(best.timing()) + " the baseline's";
        return "Best, verified in full: " + values(best.configuration()) + ": " + over + timing + "\n";
    }

    private static String ratio(TimingRecord timing) {
        return format("%.2fx (%.2f .. %.2f)", timing.speedup(), timing.speedupLow(), timing.speedupHigh());
    }

    private static String values(Map<String, Long> configuration) {
        return configuration.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
