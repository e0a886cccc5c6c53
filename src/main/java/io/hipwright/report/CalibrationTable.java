package io.hipwright.report;

import io.hipwright.optimize.CalibrationResult;
import io.hipwright.run.AttemptRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What calibration found: a row per task, then every false verdict by name. */
public final class CalibrationTable {
    /** The columns; see {@link TextTable}. */
    public static final List<String> COLUMNS =
            List.of("task", "right>", "false rejects>", "wrong>", "false accepts>", "how the wrong ones fail");

    private CalibrationTable() {}

    public static String render(List<CalibrationResult> results) {
        TextTable table = new TextTable(COLUMNS);
        results.forEach(result -> table.add(cells(result)));
        return table.render() + "\n" + findings(results);
    }

    /** A row of the table. */
    public static List<String> cells(CalibrationResult result) {
        return List.of(
                result.task(),
                Integer.toString(result.right().size()),
                Integer.toString(result.falseRejects().size()),
                Integer.toString(result.wrong().size()),
                Integer.toString(result.falseAccepts().size()),
                kinds(result.wrong()));
    }

    /** Every false verdict by name, then how many there are; each line ends with a newline. */
    public static String findings(List<CalibrationResult> results) {
        return details(results) + totals(results);
    }

    private static String kinds(List<AttemptRecord> attempts) {
        Map<String, Long> counts = attempts.stream()
                .collect(Collectors.groupingBy(AttemptRecord::status, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue() > 1 ? " x" + entry.getValue() : ""))
                .collect(Collectors.joining(", "));
    }

    private static String details(List<CalibrationResult> results) {
        StringBuilder text = new StringBuilder();
        for (CalibrationResult result : results) {
            for (AttemptRecord accepted : result.falseAccepts()) {
                line(text, "false accept", result.task(), accepted.candidate(), "");
            }
            for (AttemptRecord rejected : result.falseRejects()) {
                line(
                        text,
                        "false reject",
                        result.task(),
                        rejected.candidate(),
                        rejected.status() + ": " + rejected.reason());
            }
            if (!result.defect().isEmpty()) {
                line(text, "defect", result.task(), "task", result.defect());
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String kind, String task, String candidate, String why) {
        text.append(kind).append(": ").append(task).append(' ').append(candidate);
        text.append(why.isEmpty() ? "" : ": " + why).append('\n');
    }

    private static String totals(List<CalibrationResult> results) {
        long right = results.stream().mapToLong(result -> result.right().size()).sum();
        long wrong = results.stream().mapToLong(result -> result.wrong().size()).sum();
        long accepts = results.stream()
                .mapToLong(result -> result.falseAccepts().size())
                .sum();
        long rejects = results.stream()
                .mapToLong(result -> result.falseRejects().size())
                .sum();
        return right + " right candidates, " + rejects + " false rejects; " + wrong + " wrong candidates, " + accepts
                + " false accepts\n";
    }
}
