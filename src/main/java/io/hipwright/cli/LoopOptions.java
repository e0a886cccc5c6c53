package io.hipwright.cli;

import io.hipwright.bench.BenchOptions;
import io.hipwright.optimize.Strategy;
import io.hipwright.task.InputException;
import io.hipwright.tune.TuneOptions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say how the loop goes over the attempts of a sample; kept in {@code run.json}, so that {@code resume} has them. */
final class LoopOptions {
    private static final String ATTEMPTS = "attempts";
    private static final String STRATEGY = "strategy";
    private static final String TARGET = "target_speedup";
    private static final String PATIENCE = "patience";
    private static final String TRIES = "max_tries";
    private static final String TUNE = "tune_evaluations";
    private static final int TUNE_EVALUATIONS = 30;

    @Option(
            names = "--attempts",
            paramLabel = "N",
            description = "Attempts per task. Default: one per shipped answer, and 5 with --llm.")
    private @Nullable Integer attempts;

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            defaultValue = "refine",
            description =
                    "What a prompt shows of earlier attempts: refine (the last and the best), best-of (nothing: independent samples), evolve (two chosen by verdict and speedup). Default: ${DEFAULT-VALUE}.")
    private String strategy = Strategy.REFINE.label();

    @Option(
            names = "--target-speedup",
            paramLabel = "X",
            description = "A task is finished once a candidate is X times as fast.")
    private @Nullable Double target;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "A task is finished after N attempts in a row that brought nothing better.")
    private @Nullable Integer patience;

    @Option(
            names = "--max-tries",
            paramLabel = "N",
            defaultValue = "3",
            description =
                    "A candidate is recorded as crashed once hipwright itself has ended N times while evaluating it. Default: ${DEFAULT-VALUE}.")
    private int maxTries = 3;

    @Option(
            names = "--tune",
            description = "Search the @tune macros and the block size of every candidate that passes.")
    private boolean tune;

    @Option(
            names = "--tune-evaluations",
            paramLabel = "N",
            defaultValue = "" + TUNE_EVALUATIONS,
            description = "Measure at most N configurations of a candidate. Default: ${DEFAULT-VALUE}.")
    private int tuneEvaluations = TUNE_EVALUATIONS;

    Optional<TuneOptions> tune() {
        if (tuneEvaluations < 1) {
            throw new InputException("--tune-evaluations is " + tuneEvaluations + "; give 1 or more");
        }
        return tune
                ? Optional.of(new TuneOptions(tuneEvaluations, TuneOptions.UNLIMITED, true, 1, BenchOptions.quick()))
                : Optional.empty();
    }

    OptionalInt attempts() {
        if (attempts != null && attempts < 1) {
            throw new InputException("--attempts is " + attempts + "; give 1 or more");
        }
        return attempts == null ? OptionalInt.empty() : OptionalInt.of(attempts);
    }

    Strategy strategy() {
        return Arrays.stream(Strategy.values())
                .filter(known -> known.label().equals(strategy))
                .findFirst()
                .orElseThrow(() -> new InputException("--strategy " + strategy + " is unknown; give one of "
                        + Arrays.stream(Strategy.values()).map(Strategy::label).collect(Collectors.joining(", "))));
    }

    OptionalDouble targetSpeedup() {
        if (target != null && !(target > 0)) {
            throw new InputException("--target-speedup is " + target + "; give a number above 0");
        }
        return target == null ? OptionalDouble.empty() : OptionalDouble.of(target);
    }

    OptionalInt patience() {
        if (patience != null && patience < 1) {
            throw new InputException("--patience is " + patience + "; give 1 or more");
        }
        return patience == null ? OptionalInt.empty() : OptionalInt.of(patience);
    }

    int maxTries() {
        if (maxTries < 1) {
            throw new InputException("--max-tries is " + maxTries + "; give 1 or more");
        }
        return maxTries;
    }

    /** As {@code run.json} holds them; what was not given is not there. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        attempts().ifPresent(value -> texts.put(ATTEMPTS, Integer.toString(value)));
        texts.put(STRATEGY, strategy().label());
        targetSpeedup().ifPresent(value -> texts.put(TARGET, Double.toString(value)));
        patience().ifPresent(value -> texts.put(PATIENCE, Integer.toString(value)));
        texts.put(TRIES, Integer.toString(maxTries()));
        tune().ifPresent(options -> texts.put(TUNE, Integer.toString(options.mostEvaluations())));
        return texts;
    }

    /** What {@link #texts} gave. */
    static LoopOptions of(Map<String, String> texts) {
        LoopOptions options = new LoopOptions();
        options.attempts = texts.containsKey(ATTEMPTS) ? Integer.valueOf(texts.get(ATTEMPTS)) : null;
        options.strategy = texts.getOrDefault(STRATEGY, options.strategy);
        options.target = texts.containsKey(TARGET) ? Double.valueOf(texts.get(TARGET)) : null;
        options.patience = texts.containsKey(PATIENCE) ? Integer.valueOf(texts.get(PATIENCE)) : null;
        options.maxTries = Integer.parseInt(texts.getOrDefault(TRIES, Integer.toString(options.maxTries)));
        options.tune = texts.containsKey(TUNE);
        options.tuneEvaluations = Integer.parseInt(texts.getOrDefault(TUNE, Integer.toString(TUNE_EVALUATIONS)));
        return options;
    }
}
