package io.hipwright.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.report.model.Change.Kind;
import io.hipwright.run.RunDescription;
import io.hipwright.run.RunFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunComparisonTest {
    @TempDir
    private Path folder;

    @Test
    void tasksAreMatchedByNameInTheOrderOfTheFirstRun() {
        RunComparison comparison = RunComparison.of(List.of(
                run("cpu", Rows.passed("a", 2), Rows.passed("b", 2)),
                run("cpu", Rows.passed("c", 2), Rows.passed("b", 4), Rows.failed("a", "crashed"))));
        assertThat(comparison.tasks()).extracting(ComparedTask::name).containsExactly("a", "b", "c");
        assertThat(comparison.tasks())
                .extracting(task -> task.changes().get(0).kind())
                .containsExactly(Kind.PASSES_NO_LONGER, Kind.FASTER, Kind.NOT_IN_BOTH);
        assertThat(comparison.count(1, Kind.FASTER)).isEqualTo(1);
    }

    @Test
    void tasksWhoseNamesRepeatAreToldApartByTheirIds() {
        RunReport run = run("cpu", named("1", "same"), named("2", "same"));
        assertThat(RunComparison.of(List.of(run, run)).tasks())
                .extracting(ComparedTask::name)
                .containsExactly("same (1)", "same (2)");
    }

    @Test
    void runsOfDifferentDevicesAreComparedWithAWarning() {
        RunReport one = run("cpu", Rows.passed("a", 2));
        assertThat(Report.of(List.of(one, one)).warnings())
                .singleElement()
                .asString()
                .contains("no GPU figures");
        RunReport other = run("amd", Rows.passed("a", 2));
        assertThat(Report.of(List.of(one, other)).warnings())
                .anyMatch(warning -> warning.contains("different devices"));
        assertThat(Report.of(List.of(other)).warnings()).as("a GPU needs none").isEmpty();
    }

    @Test
    void atEachAttemptARunStandsWhereItsTasksStood() {
        List<TaskRow> rows = List.of(
                Rows.passed("a", 8, "crashed"),
                Rows.passed("b", 2),
                Rows.failed("c", "crashed", "crashed", "data_race"));
        List<TrajectoryPoint> points = TrajectoryPoint.of(rows);
        assertThat(points).extracting(TrajectoryPoint::attempt).containsExactly(1, 2, 3);
        assertThat(points).extracting(TrajectoryPoint::passed).containsExactly(1.0 / 3, 2.0 / 3, 2.0 / 3);
        assertThat(points).extracting(TrajectoryPoint::speedup).containsExactly(2.0, 4.0, 4.0);
    }

    private RunReport run(String backend, TaskRow... rows) {
        RunDescription description =
                new RunDescription("optimize", "tasks", Map.of(), backend, "a " + backend, "", 1, "0", "today");
        return new RunReport(new RunFolder(folder), description, List.of(rows), Totals.of(List.of(rows)));
    }

    private static TaskRow named(String id, String name) {
        TaskRow row = Rows.passed(id, 2);
        return new TaskRow(
                id,
                name,
                row.verdict(),
                row.reason(),
                row.baselineUs(),
                row.bestUs(),
                row.speedup(),
                row.lightShare(),
                row.attempts(),
                row.spending(),
                0,
                0);
    }
}
