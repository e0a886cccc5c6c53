package io.hipwright.report;

import io.hipwright.run.RunStatus;
import io.hipwright.run.SampleState;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a run stands, in a few lines. */
public final class StatusText {
    private static final int SHOWN = 20;

    private StatusText() {}

    public static String render(RunStatus status) {
        StringBuilder text = new StringBuilder();
        text.append(status.description().command())
                .append(" of ")
                .append(status.description().input())
                .append(" on ")
                .append(status.description().device())
                .append('\n');
        long finished = status.count("passed") + status.count("failed") + status.count("crashed");
        text.append(finished + " of " + status.samples().size() + " finished: " + counts(status) + best(status)
                + cost(status) + "\n");
        list(text, "running", status);
        list(text, "crashed", status);
        text.append(errors(status));
        return text.toString();
    }

    private static String counts(RunStatus status) {
        return List.of("passed", "failed", "crashed", "running", "pending").stream()
                .map(state -> status.count(state) + " " + state)
                .collect(Collectors.joining(", "));
    }

    private static String best(RunStatus status) {
        Optional<SampleState> best = status.samples().stream()
                .filter(sample -> sample.speedup() != null)
                .max(Comparator.comparingDouble(sample -> sample.speedup() == null ? 0 : sample.speedup()));
        return best.map(sample -> String.format(Locale.ROOT, "; best %.2fx (%s)", sample.speedup(), sample.name()))
                .orElse("");
    }

    private static String cost(RunStatus status) {
        double cost =
                status.samples().stream().mapToDouble(SampleState::costUsd).sum();
        return cost > 0 ? String.format(Locale.ROOT, "; answers cost $%.4f", cost) : "";
    }

    private static void list(StringBuilder text, String state, RunStatus status) {
        List<SampleState> samples = status.samples().stream()
                .filter(sample -> sample.state().equals(state))
                .toList();
        if (!samples.isEmpty()) {
            String names = samples.stream()
                    .limit(SHOWN)
                    .map(sample -> sample.name() + " (attempt " + (sample.attempts() + 1) + ")")
                    .collect(Collectors.joining(", "));
            text.append(state + ": " + names + (samples.size() > SHOWN ? ", ..." : "") + "\n");
        }
    }

    /** What held up samples that are not finished. */
    private static String errors(RunStatus status) {
        return status.samples().stream()
                .filter(sample -> sample.state().equals("pending"))
                .filter(sample -> !sample.lastError().isEmpty())
                .limit(SHOWN)
                .map(sample -> "  " + sample.name() + ": " + sample.lastError() + "\n")
                .collect(Collectors.joining());
    }
}
