package io.hipwright.report.model;

import java.util.List;
import java.util.stream.Stream;

/** Rows of tasks for tests. */
public final class Rows {
    private Rows() {}

    /** Passed in its last attempt; its interval is 5 % to each side. */
    public static TaskRow passed(String name, double speedup, String... earlierStatuses) {
        List<AttemptRow> attempts = Stream.concat(
                        Stream.of(earlierStatuses).map(status -> new AttemptRow(status, null)),
                        Stream.of(new AttemptRow("passed", speedup)))
                .toList();
        String decision = speedup > 1.05 ? "faster" : speedup < 0.95 ? "slower" : "ambiguous";
        return new TaskRow(
                name,
                name,
                "passed",
                "",
                10 * speedup,
                10.0,
                new Speedup(speedup, speedup / 1.05, speedup * 1.05, decision),
                null,
                attempts,
                new Spending(100L, 50L, 0.5),
                0,
                0);
    }

    /** The last status is the verdict. */
    public static TaskRow failed(String name, String... statuses) {
        return new TaskRow(
                name,
                name,
                statuses[statuses.length - 1],
                "it did not work",
                null,
                null,
                null,
                null,
                Stream.of(statuses).map(status -> new AttemptRow(status, null)).toList(),
                new Spending(null, 50L, null),
                0,
                0);
    }

    public static TaskRow unfinished(String name) {
        TaskRow passed = passed(name, 1000);
        return new TaskRow(
                name,
                name,
                TaskRow.UNFINISHED,
                "",
                passed.baselineUs(),
                passed.bestUs(),
                passed.speedup(),
                null,
                passed.attempts(),
                passed.spending(),
                0,
                0);
    }
}
