package io.hipwright.report.model;

import io.hipwright.optimize.CalibrationResult;
import io.hipwright.run.ManifestEntry;
import io.hipwright.run.RunDescription;
import io.hipwright.run.RunFolder;
import io.hipwright.run.Sample;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a run came to.
 *
 * @param folder holds what rows leave out: source texts and raw samples
 * @param rows in the order of the run's list
 */
public record RunReport(RunFolder folder, RunDescription description, List<TaskRow> rows, Totals totals) {
    /** What every report on such a run says. */
    private static final String NO_GPU = "times are of the processor and no GPU figures";

    private static final String INDEPENDENT = "best-of";

    public RunReport {
        rows = List.copyOf(rows);
    }

    /**
     * Reads the sample files of a run; of each only the row stays in memory.
     *
     * @param wanted which tasks, by id
     */
    public static RunReport read(RunFolder folder, Predicate<String> wanted) {
        List<TaskRow> rows = folder.manifest().parallelStream()
                .filter(entry -> wanted.test(entry.id()))
                .map(entry -> row(folder, entry))
                .toList();
        return new RunReport(folder, folder.description().orElseThrow(), rows, Totals.of(rows));
    }

    private static TaskRow row(RunFolder folder, ManifestEntry entry) {
        return folder.sample(entry.id()).map(TaskRow::of).orElseGet(() -> TaskRow.pending(entry));
    }

    /** The run folder as it was named. */
    public String name() {
        return folder.root().toString();
    }

    /** The last part of its name. */
    public String folderName() {
        return folder.root().toAbsolutePath().normalize().getFileName().toString();
    }

    /** What a reader has to know of its times; empty on a GPU. */
    public Optional<String> warning() {
        return description.backend().equals("cpu") ? Optional.of(NO_GPU) : Optional.empty();
    }

    /** Whether it came from {@code calibrate}: then attempts are the tasks' own solutions. */
    public boolean isCalibration() {
        return description.command().equals("calibrate");
    }

    /** What calibration found on each task, read from the sample files. */
    public List<CalibrationResult> calibration() {
        return rows.stream()
                .map(row -> sample(row)
                        .map(RunReport::calibration)
                        .orElseGet(() -> new CalibrationResult(row.name(), List.of(), List.of(), "not finished")))
                .toList();
    }

    private static CalibrationResult calibration(Sample sample) {
        return new CalibrationResult(
                sample.name(), sample.solutionResult(), sample.incorrectSolutionResult(), sample.errorMsg());
    }

    /** Whether no attempt knew of earlier ones, as pass@k and speedup@k suppose. */
    public boolean attemptsAreIndependent() {
        return isCalibration() || INDEPENDENT.equals(description.options().get("strategy"));
    }

    /** What was done, with what and where, in a line. */
    public String origin() {
        String model = description.options().getOrDefault("llm", "");
        String answers = model.isEmpty() ? "the shipped answers" : "answers of " + model;
        return name() + ": " + description.command() + " of " + description.input()
                + (isCalibration() ? "" : " with " + answers) + " on " + description.device();
    }

    /** All that is saved of a task. */
    public Optional<Sample> sample(TaskRow row) {
        return folder.sample(row.id());
    }
}
