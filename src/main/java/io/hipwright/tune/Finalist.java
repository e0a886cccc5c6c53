package io.hipwright.tune;

import io.hipwright.bench.BenchListener;
import io.hipwright.bench.BenchOptions;
import io.hipwright.bench.BenchResult;
import io.hipwright.bench.Comparison;
import io.hipwright.bench.Decision;
import io.hipwright.bench.Evaluation;
import io.hipwright.bench.InterleavedTimer;
import io.hipwright.tune.TuneResult.Best;
import io.hipwright.tune.TuneResult.Refused;
import io.hipwright.verify.Candidate;
import io.hipwright.verify.Compilation;
import io.hipwright.verify.TaskVerifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses among what a search measured. The fastest of many quick measurements owes part of its lead to luck, so it has to pass its
 * verification and then beat the default configuration beyond noise; else the default stays.
 */
final class Finalist {
    private final TaskVerifier verifier;
    private final BenchOptions options;
    private final TuneProgress progress;
    private final List<Refused> refused = new ArrayList<>();

    Finalist(TaskVerifier verifier, BenchOptions options, TuneProgress progress) {
        this.verifier = verifier;
        this.options = options;
        this.progress = progress;
    }

    TuneResult choose(String name, TuneSpace space, List<Measurement> measurements) {
        Optional<Best> fastest = measurements.stream()
                .filter(Measurement::passed)
                .sorted(Comparator.comparingDouble(Measurement::score).reversed())
                .map(measurement -> verified(name, space, measurement.values()))
                .flatMap(Optional::stream)
                .findFirst();
        Optional<Best> best = fastest.map(found -> againstDefault(name, space, found));
        boolean complete = measurements.size() == space.size();
        return new TuneResult(space.dimensions(), space.size(), complete, measurements, refused, best);
    }

    private Optional<Best> verified(String name, TuneSpace space, Configuration configuration) {
        progress.verifying(configuration);
        String source = space.source(configuration);
        Evaluation evaluation = Evaluation.of(verifier, verifier.prepare(new Candidate(name, source)), options);
        if (!evaluation.verdict().passed()) {
            refused.add(new Refused(configuration, evaluation));
            return Optional.empty();
        }
        return Optional.of(new Best(configuration, source, evaluation, Optional.empty()));
    }

    private Best againstDefault(String name, TuneSpace space, Best found) {
        Configuration defaults = space.defaults();
        if (found.configuration().equals(defaults)
                || refused.stream().anyMatch(one -> one.configuration().equals(defaults))) {
            return found;
        }
        Optional<Comparison> comparison = compare(name, space.source(defaults), found.source());
        if (comparison.map(Comparison::decision).orElse(Decision.FASTER) == Decision.FASTER) {
            return new Best(found.configuration(), found.source(), found.evaluation(), comparison);
        }
        return verified(name, space, defaults).orElse(found);
    }

    /** Empty when the default configuration fails. */
    private Optional<Comparison> compare(String name, String defaultSource, String source) {
        Compilation defaults = Compilation.of(verifier.prepareToTime(new Candidate(name, defaultSource)));
        Compilation chosen = Compilation.of(verifier.prepareToTime(new Candidate(name, source)));
        if (!(defaults instanceof Compilation.Done first) || !(chosen instanceof Compilation.Done second)) {
            return Optional.empty();
        }
        BenchResult result = new InterleavedTimer(verifier, options, BenchListener.NONE)
                .compare(first.executable(), second.executable());
        return result instanceof BenchResult.Timed timed ? Optional.of(timed.comparison()) : Optional.empty();
    }
}
