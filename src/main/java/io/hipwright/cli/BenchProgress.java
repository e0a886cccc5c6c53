package io.hipwright.cli;

import io.hipwright.bench.BenchListener;
import io.hipwright.report.BenchText;
import java.io.PrintWriter;

/** Tells how a timing goes on: each fork and round with {@code --verbose}, else nothing. */
record BenchProgress(PrintWriter err, int forks, boolean verbose) implements BenchListener {

    @Override
    public void forkBegins(int fork) {
        if (verbose) {
            err.println("# Fork " + fork + " of " + forks);
            err.flush();
        }
    }

    @Override
    public void round(Progress progress) {
        if (verbose) {
            err.println(BenchText.round(progress));
            err.flush();
        }
    }
}
