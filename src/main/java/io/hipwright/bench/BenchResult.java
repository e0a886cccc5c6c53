package io.hipwright.bench;

import io.hipwright.verify.WorkloadVerdict;

/** What became of a timing. */
public sealed interface BenchResult {

    /** Both sides were timed, and every checked output was right. */
    record Timed(Comparison comparison) implements BenchResult {}

    /** A timed launch failed or left wrong outputs: there is no time. */
    record Void(WorkloadVerdict verdict) implements BenchResult {}
}
