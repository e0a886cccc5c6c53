package io.hipwright.report.html;

import io.hipwright.report.model.Change;
import io.hipwright.report.model.ComparedTask;
import io.hipwright.report.model.Report;
import io.hipwright.report.model.RunReport;
import io.hipwright.report.model.Speedup;
import io.hipwright.report.model.TaskRow;
import io.hipwright.report.model.Totals;
import io.hipwright.report.model.TrajectoryPoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the page's scripts read: everything but the details of tasks. Times in microseconds, figures that are not finite as null. */
record PageData(List<String> warnings, List<RunData> runs, List<TaskData> tasks) {

    static PageData of(Report report, List<ComparedTask> tasks) {
        return new PageData(
                report.warnings(),
                report.runs().stream().map(RunData::of).toList(),
                tasks.stream().map(TaskData::of).toList());
    }

    record RunData(String origin, boolean independent, Totals totals, List<TrajectoryPoint> trajectory) {
        static RunData of(RunReport run) {
            return new RunData(
                    run.origin(), run.attemptsAreIndependent(), run.totals(), TrajectoryPoint.of(run.rows()));
        }
    }

    /** @param results one for each run; null where a run lacks the task */
    record TaskData(String name, List<@Nullable ResultData> results, List<ChangeData> changes) {
        static TaskData of(ComparedTask task) {
            return new TaskData(
                    task.name(),
                    task.rows().stream().map(ResultData::of).toList(),
                    task.changes().stream().map(ChangeData::of).toList());
        }
    }

    record ResultData(
            String verdict,
            @Nullable Double baseline,
            @Nullable Double best,
            @Nullable Double speedup,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String decision,
            @Nullable Double light,
            int attempts,
            @Nullable Long tokens,
            @Nullable Double cost,
            int wrong,
            int wrongAccepted) {
        static @Nullable ResultData of(Optional<TaskRow> found) {
            if (found.isEmpty()) {
                return null;
            }
            TaskRow row = found.get();
            Speedup speedup = row.speedup();
            return new ResultData(
                    row.verdict(),
                    row.baselineUs(),
                    row.bestUs(),
                    speedup == null ? null : Double.valueOf(speedup.value()),
                    speedup == null ? null : finite(speedup.low()),
                    speedup == null ? null : finite(speedup.high()),
                    speedup == null ? null : speedup.decision(),
                    row.lightShare(),
                    row.attempts().size(),
                    row.spending().tokens(),
                    row.spending().costUsd(),
                    row.wrong(),
                    row.wrongAccepted());
        }
    }

    record ChangeData(String kind, @Nullable Double ratio, @Nullable Double low, @Nullable Double high) {
        static ChangeData of(Change change) {
            return change.ratio() == null
                    ? new ChangeData(change.kind().text(), null, null, null)
                    : new ChangeData(
                            change.kind().text(),
                            change.ratio().speedup(),
                            finite(change.ratio().low()),
                            finite(change.ratio().high()));
        }
    }

    private static @Nullable Double finite(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? null : value;
    }
}
