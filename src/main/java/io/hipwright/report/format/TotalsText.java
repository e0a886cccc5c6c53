package io.hipwright.report.format;

import io.hipwright.report.model.AtAttempts;
import io.hipwright.report.model.RunReport;
import io.hipwright.report.model.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The totals of a run as lines of text. */
final class TotalsText {
    private final RunReport run;
    private final Totals totals;

    TotalsText(RunReport run) {
        this.run = run;
        this.totals = run.totals();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(totals.passed() + " of " + totals.counted() + " passed, " + totals.compiled() + " compiled, "
                + totals.faster() + " faster");
        addMeans(lines);
        addShares(lines);
        if (!totals.failures().isEmpty()) {
            lines.add("failed attempts: " + counts(totals.failures()));
        }
        addSpending(lines);
        addLeftOut(lines);
        return lines;
    }

    private void addMeans(List<String> lines) {
        if (totals.geometricMean() != null) {
            lines.add("speedup of the passed: geometric mean " + Figures.times(totals.geometricMean()) + ", median "
                    + Figures.times(totals.median()));
        }
    }

    private void addShares(List<String> lines) {
        if (totals.geometricMean() != null) {
            lines.add("fast_p, the share more than p times as fast: "
                    + totals.fastP().stream()
                            .map(fast -> fast.p() + "x " + Figures.percent(fast.share()))
                            .collect(Collectors.joining(", ")));
        }
        if (!run.isCalibration() && !totals.atK().isEmpty()) {
            lines.add("pass@k: " + at(totals.atK(), "pass") + "; speedup@k: " + at(totals.atK(), "speedup")
                    + dependence());
        }
    }

    private static String at(List<AtAttempts> all, String what) {
        return all.stream()
                .filter(at -> what.equals("pass") || at.speedup() != null)
                .map(at ->
                        at.k() + " " + (what.equals("pass") ? Figures.percent(at.pass()) : Figures.times(at.speedup())))
                .collect(Collectors.joining(", "));
    }

    private String dependence() {
        return run.attemptsAreIndependent() ? "" : " (of attempts that build on earlier ones)";
    }

    private void addSpending(List<String> lines) {
        Double cost = totals.spending().costUsd();
        Long tokens = totals.spending().tokens();
        if (tokens != null || (cost != null && cost > 0)) {
            lines.add("answers: " + totals.attempts() + " attempts"
                    + (tokens == null ? "" : ", " + Figures.count(tokens) + " tokens")
                    + (cost == null ? "" : ", " + Figures.cost(cost))
                    + (totals.costPerFaster() == null
                            ? ""
                            : ", " + Figures.cost(totals.costPerFaster()) + " for each task that became faster"));
        }
    }

    private void addLeftOut(List<String> lines) {
        if (totals.unfinished() > 0) {
            lines.add(totals.unfinished() + " of " + totals.tasks() + " not finished; they enter no total");
        }
        if (totals.faulty() > 0) {
            lines.add(totals.faulty() + " of " + totals.tasks()
                    + " ended by a fault of the machine or of the task; they enter no total");
        }
    }

    private static String counts(Map<String, Integer> frequencies) {
        return frequencies.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
