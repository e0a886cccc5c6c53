package io.hipwright.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is reported: one run, or several side by side.
 *
 * @param comparison of several runs; empty for one
 */
public record Report(List<RunReport> runs, Optional<RunComparison> comparison) {
    public Report {
        runs = List.copyOf(runs);
    }

    public static Report of(List<RunReport> runs) {
        return new Report(runs, runs.size() > 1 ? Optional.of(RunComparison.of(runs)) : Optional.empty());
    }

    /** Every task, in the order in which it is shown. */
    public List<ComparedTask> tasks() {
        return comparison.map(RunComparison::tasks).orElseGet(() -> runs.get(0).rows().stream()
                .map(row -> new ComparedTask(row.name(), List.of(Optional.of(row)), List.of()))
                .toList());
    }

    /** What a reader has to know of the figures, a sentence each. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(
                runs.stream().flatMap(run -> run.warning().stream()).distinct().toList());
        if (runs.stream().map(run -> run.description().device()).distinct().count() > 1) {
            warnings.add("the runs are of different devices: "
                    + runs.stream()
                            .map(run -> run.name() + " of " + run.description().device())
                            .collect(Collectors.joining(", ")));
        }
        if (runs.stream().map(run -> run.description().protocol()).distinct().count() > 1) {
            warnings.add("the runs followed different versions of the rules for verdicts and timing");
        }
        return warnings;
    }
}
