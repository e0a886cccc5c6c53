package io.hipwright.tune;

import io.hipwright.bench.BenchListener;
import io.hipwright.bench.BenchOptions;
import io.hipwright.bench.BenchResult;
import io.hipwright.bench.Comparison;
import io.hipwright.bench.InterleavedTimer;
import io.hipwright.verify.Candidate;
import io.hipwright.verify.Compilation;
import io.hipwright.verify.Executable;
import io.hipwright.verify.PreparedCandidate;
import io.hipwright.verify.Retry;
import io.hipwright.verify.TaskVerifier;

/** Compiles a source text and times it against the task's baseline, without the checks that a verdict takes. */
final class ConfigurationTimer {
    private final TaskVerifier verifier;
    private final BenchOptions options;
    private final String key;

    ConfigurationTimer(TaskVerifier verifier, BenchOptions options, String key) {
        this.verifier = verifier;
        this.options = options;
        this.key = key;
    }

    /** A fault of the machine is tried again, then it has the status {@code infra_error}. */
    Measurement measure(Configuration configuration, Candidate candidate) {
        PreparedCandidate prepared = verifier.prepareToTime(candidate);
        prepared.await();
        Compilation compilation = Compilation.of(prepared);
        if (compilation instanceof Compilation.Failed failed) {
            return failed(
                    configuration,
                    failed.verdict().status().code(),
                    failed.verdict().reason());
        }
        Executable executable = ((Compilation.Done) compilation).executable();
        return Retry.of(() -> time(configuration, executable), measured -> measured.status()
                .equals("infra_error"));
    }

    private Measurement time(Configuration configuration, Executable executable) {
        BenchResult result =
                new InterleavedTimer(verifier, options, BenchListener.NONE).compare(verifier.baseline(), executable);
        if (result instanceof BenchResult.Void wrong) {
            return failed(
                    configuration,
                    wrong.verdict().status().code(),
                    wrong.verdict().reason());
        }
        Comparison comparison = ((BenchResult.Timed) result).comparison();
        return new Measurement(
                key,
                configuration.values(),
                "passed",
                "",
                comparison.ratio().speedup(),
                comparison.candidate().summary().medianMicros());
    }

    private Measurement failed(Configuration configuration, String status, String reason) {
        return new Measurement(key, configuration.values(), status, reason, null, null);
    }
}
