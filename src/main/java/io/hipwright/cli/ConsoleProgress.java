package io.hipwright.cli;

import io.hipwright.optimize.RunProgress;
import io.hipwright.run.AttemptRecord;
import io.hipwright.run.ResultRecord;
import io.hipwright.run.TimingRecord;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** One line on stderr per attempt and per finished sample, with an estimate of the time left. */
final class ConsoleProgress implements RunProgress {
    private final PrintWriter out;
    private final long start = System.nanoTime();
    private int total;
    private int before;
    private int finished;

    ConsoleProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(int samples, int finishedBefore) {
        total = samples;
        before = finishedBefore;
        if (finishedBefore > 0) {
            out.println(finishedBefore + " of " + samples + " samples were finished before; going on");
        }
    }

    @Override
    public void attempt(String sample, AttemptRecord attempt) {
        TimingRecord timing = attempt.timing();
        String outcome = timing == null
                ? attempt.status() + (attempt.reason().isEmpty() ? "" : ": " + shortened(attempt.reason()))
                : String.format(Locale.ROOT, "passed, %.2fx, %s", timing.speedup(), timing.decision());
        out.println("  " + sample + " " + attempt.attempt() + " " + attempt.candidate() + ": " + outcome);
    }

    @Override
    public void finished(ResultRecord record) {
        finished++;
        double seconds = (System.nanoTime() - start) * 1e-9;
        int left = total - before - finished;
        String estimate = left > 0 ? ", about " + duration(seconds / finished * left) + " left" : "";
        out.println("[" + (before + finished) + "/" + total + "] " + record.name() + ": " + record.status() + estimate);
    }

    @Override
    public void warn(String message) {
        out.println("warning: " + message);
    }

    @Override
    public void end() {
        out.println("done in " + duration((System.nanoTime() - start) * 1e-9));
    }

    private static String shortened(String reason) {
        return reason.length() <= 140 ? reason : reason.substring(0, 137) + "...";
    }

    private static String duration(double seconds) {
        Duration rounded = Duration.ofSeconds(Math.round(seconds));
        return rounded.toMinutes() > 0
                ? rounded.toMinutes() + " min " + rounded.toSecondsPart() + " s"
                : rounded.toSeconds() + " s";
    }
}
