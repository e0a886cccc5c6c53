package io.hipwright.cli;

import io.hipwright.tune.Configuration;
import io.hipwright.tune.Measurement;
import io.hipwright.tune.TuneProgress;
import java.io.PrintWriter;
import java.util.Locale;

/** A line on stderr per configuration, with an estimate of the time left. */
final class TuneLines implements TuneProgress {
    private final PrintWriter out;
    private final long start = System.nanoTime();
    private long most;
    private long before;

    TuneLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(long size, long most, boolean exhaustive) {
        this.most = most;
        out.println(
                size + " configurations; " + (exhaustive ? "all are measured" : "at most " + most + " are measured"));
    }

    @Override
    public void measured(long count, Measurement measurement, boolean known) {
        before += known ? 1 : 0;
        String outcome = measurement.passed()
                ? String.format(Locale.ROOT, "%.2f us, %.2fx", measurement.medianUs(), measurement.speedup())
                : measurement.status() + (measurement.reason().isEmpty() ? "" : ": " + measurement.reason());
        double each = (System.nanoTime() - start) * 1e-9 / Math.max(1, count - before);
        String left = known || count >= most
                ? ""
                : String.format(Locale.ROOT, ", at most %.0f s left", each * (most - count));
        out.println("[" + count + "/" + most + "] " + measurement.values() + ": " + outcome + (known ? " (known)" : "")
                + left);
    }

    @Override
    public void verifying(Configuration configuration) {
        out.println("verifying " + configuration + " in full");
    }

    @Override
    public void warn(String message) {
        out.println("warning: " + message);
    }
}
