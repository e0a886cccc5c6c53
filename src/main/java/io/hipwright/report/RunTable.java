package io.hipwright.report;

import io.hipwright.run.ResultRecord;
import java.util.List;
import java.util.Locale;

/** The table at the end of a run: a row per sample, then totals. Failures never enter a mean. */
public final class RunTable {
    private static final int MOST_ROWS = 500;

    private RunTable() {}

    public static String render(List<ResultRecord> records) {
        TextTable table = new TextTable("task", "verdict", "attempts>", "speedup>", "99 % interval", "decision");
        for (ResultRecord record : records.subList(0, Math.min(MOST_ROWS, records.size()))) {
            table.add(
                    record.name(),
                    record.status(),
                    Integer.toString(record.attempts()),
                    record.speedup() == null ? "" : number("%.2fx", record.speedup()),
                    record.speedupLow() == null || record.speedupHigh() == null
                            ? ""
                            : number("%.2f .. ", record.speedupLow()) + number("%.2f", record.speedupHigh()),
                    record.decision() == null ? "" : record.decision());
        }
        int hidden = records.size() - MOST_ROWS;
        String rest = hidden > 0 ? "and " + hidden + " more, which results.jsonl holds\n" : "";
        return table.render() + rest + "\n" + totals(records);
    }

    private static String totals(List<ResultRecord> records) {
        long passed = records.stream().filter(ResultRecord::pass).count();
        long faster = records.stream()
                .filter(record -> "faster".equals(record.decision()))
                .count();
        double[] logs = records.stream()
                .filter(ResultRecord::pass)
                .map(ResultRecord::speedup)
                .filter(speedup -> speedup != null)
                .mapToDouble(Math::log)
                .toArray();
        String mean =
                logs.length == 0 ? "" : number(", geometric mean speedup of the passed %.2fx", Math.exp(mean(logs)));
        return passed + " of " + records.size() + " passed, " + faster + " faster" + mean + "\n";
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
