package io.hipwright.cli;

import io.hipwright.optimize.RunProgress;
import io.hipwright.run.AttemptRecord;
import io.hipwright.run.ResultRecord;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Objects;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on a terminal: samples done, the estimate of the rest, counts by verdict, the best speedup, the cost. */
final class BarProgress implements RunProgress {
    private final PrintWriter out;
    private final RunCounts counts = new RunCounts();
    private @Nullable ProgressBar bar;

    BarProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(int samples, int finishedBefore) {
        bar = new ProgressBarBuilder()
                .setTaskName("samples")
                .setInitialMax(samples)
                .startsFrom(finishedBefore, Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .build();
    }

    @Override
    public void attempt(String sample, AttemptRecord attempt) {
        bar().setExtraMessage(" " + counts.text() + "; " + sample + " " + attempt.attempt() + ": " + attempt.status());
    }

    @Override
    public void finished(ResultRecord record) {
        counts.add(record);
        bar().step();
        bar().setExtraMessage(" " + counts.text());
    }

    @Override
    public void warn(String message) {
        out.println();
        out.println("warning: " + message);
    }

    @Override
    public void end() {
        bar().close();
    }

    private ProgressBar bar() {
        return Objects.requireNonNull(bar, "begin comes first");
    }
}
