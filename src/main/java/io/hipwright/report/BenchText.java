package io.hipwright.report;

import io.hipwright.bench.BenchListener;
import io.hipwright.bench.BenchOptions;
import io.hipwright.bench.ProcessorCaches;
import io.hipwright.run.TimingRecord;
import io.hipwright.task.Task;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Timings as a person reads them, in the manner of JMH. */
public final class BenchText {
    private static final String NO_GPU = "These times are of the processor; they are no GPU figures.\n";
    /** Nearer to the launch floor than this, a kernel's own time is a small part of what is measured. */
    private static final double NEAR_FLOOR = 10;

    private BenchText() {}

    /** What will be done, before it is done; every line begins with {@code #}. */
    public static String plan(Task task, String device, BenchOptions options) {
        boolean processor = device.startsWith("cpu");
        return String.join(
                        "\n",
                        "# Task: " + task.name() + " at " + task.benchWorkload().params(),
                        "# Device: " + device,
                        "# Forks: " + options.forks()
                                + ", each a fresh process for the baseline and one for the candidate",
                        format("# Warm-up: %.3g s of each side in each fork", options.warmUpSeconds()),
                        format(
                                "# Measurement: at most %.3g s a fork, by turns A B B A; less when more rounds would not change its estimate",
                                options.forkSeconds()),
                        format("# Aim: the ratio to within %.3g %%", 100 * options.maxError()),
                        "# Mode: time of one run of the launch plan, "
                                + (processor ? "by the monotonic clock" : "between events on the device"),
                        "# Caches: cold; "
                                + (processor
                                        ? "before each run the buffers are evicted from "
                                        : "before each run memory is written to flush ")
                                + ProcessorCaches.find().text(),
                        "")
                + (processor ? "# " + NO_GPU : "");
    }

    /** A finished round, as {@code --verbose} shows it. */
    public static String round(BenchListener.Progress progress) {
        return format(
                "# Round %3d: baseline %s us, candidate %s us, ratio %.4f",
                progress.round(),
                micros(progress.baselineNanos() / 1000),
                micros(progress.candidateNanos() / 1000),
                progress.baselineNanos() / progress.candidateNanos());
    }

    /** The table of what was timed, after what failed. */
    public static String render(VerifyDocument document) {
        StringBuilder text = new StringBuilder();
        text.append(document.task()).append(" on ").append(document.device()).append('\n');
        document.results().stream()
                .filter(result -> result.timing() == null)
                .forEach(result -> VerifyText.append(text, result));
        List<VerifyDocument.Result> timed = document.results().stream()
                .filter(result -> result.timing() != null)
                .toList();
        if (!timed.isEmpty()) {
            text.append(table(timed)).append(notes(timed));
            text.append(document.backend().equals("cpu") ? NO_GPU : "");
        }
        return text.toString();
    }

    private static String table(List<VerifyDocument.Result> timed) {
        TextTable table = new TextTable(
                "kernel",
                "median us>",
                "mean us>",
                "99.9 % error>",
                "samples>",
                "speedup>",
                "99 % interval>",
                "decision",
                "of light>");
        for (VerifyDocument.Result result : timed) {
            TimingRecord timing = Objects.requireNonNull(result.timing(), "only timed ones are here");
            TimingRecord.Light light = timing.light();
            table.add(cells(
                    "baseline", timing.baseline(), "", "", "", light == null ? "" : percent(light.baselineShare())));
            table.add(cells(
                    result.candidate(),
                    timing.candidate(),
                    format("%.3fx", timing.speedup()),
                    format("%.3f .. %.3f", timing.speedupLow(), timing.speedupHigh()),
                    timing.decision(),
                    light == null ? "" : percent(light.share())));
        }
        return table.render();
    }

    private static String[] cells(
            String name, TimingRecord.Side side, String speedup, String interval, String decision, String light) {
        return new String[] {
            name,
            micros(side.medianUs()),
            micros(side.meanUs()),
            "+- " + micros(side.errorUs()),
            Integer.toString(side.samples()),
            speedup,
            interval,
            decision,
            light
        };
    }

    /** What the numbers are to be read against; the first timing stands for all. */
    private static String notes(List<VerifyDocument.Result> timed) {
        TimingRecord first = Objects.requireNonNull(timed.get(0).timing(), "only timed ones are here");
        StringBuilder notes = new StringBuilder();
        if (first.light() != null) {
            notes.append(format(
                    "light: %d bytes%s take this device %s us, by %s\n",
                    first.light().bytes(),
                    first.light().flops() == null ? "" : " and " + first.light().flops() + " operations",
                    micros(first.light().boundUs()),
                    first.light().boundBy()));
        }
        if (first.launchFloorUs() != null) {
            notes.append(format("launch floor: %s us for an empty kernel\n", micros(first.launchFloorUs())));
        }
        for (VerifyDocument.Result result : timed) {
            notes.append(warnings(result.candidate(), Objects.requireNonNull(result.timing(), "timed")));
        }
        return notes.toString();
    }

    private static String warnings(String candidate, TimingRecord timing) {
        StringBuilder warnings = new StringBuilder();
        if (Objects.equals(timing.stopped(), "limit")) {
            warnings.append("warning: ")
                    .append(candidate)
                    .append(
                            ": the time was over before the ratio was tight or stable; more --time or --forks narrow it\n");
        }
        Double floor = timing.launchFloorUs();
        Integer runs = timing.candidate().runsPerSample();
        if (floor != null && runs != null && timing.candidate().medianUs() < NEAR_FLOOR * floor) {
            warnings.append(
                    format("warning: %s: near the launch floor; a sample is the mean of %d runs\n", candidate, runs));
        }
        return warnings.toString();
    }

    private static String percent(double part) {
        return format("%.1f %%", 100 * part);
    }

    /** Four digits that matter, as times range from less than a microsecond to seconds. */
    private static String micros(double micros) {
        int decimals = micros >= 1000 ? 0 : micros >= 100 ? 1 : micros >= 10 ? 2 : 3;
        return format("%." + decimals + "f", micros);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
