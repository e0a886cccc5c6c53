package io.hipwright.cli;

import io.hipwright.optimize.RunBudget;
import io.hipwright.task.InputException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that limit what a run takes; given anew at each start. */
final class BudgetOptions {
    @Option(
            names = "--max-cost",
            paramLabel = "USD",
            description = "No new attempt once the run's answers have cost so many US dollars.")
    private @Nullable Double maxCost;

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            description = "No new attempt after this time: seconds, or 90s, 30m, 8h.")
    private @Nullable String maxTime;

    RunBudget budget() {
        if (maxCost != null && !(maxCost >= 0)) {
            throw new InputException("--max-cost is " + maxCost + "; give an amount in US dollars");
        }
        OptionalDouble cost = maxCost == null ? OptionalDouble.empty() : OptionalDouble.of(maxCost);
        return new RunBudget(
                cost,
                Optional.ofNullable(maxTime)
                        .map(text -> TimeText.seconds("--max-time", text))
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()));
    }
}
