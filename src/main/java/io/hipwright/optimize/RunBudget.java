package io.hipwright.optimize;

import java.util.Optional;
import java.util.OptionalDouble;

/** What a whole run may cost and how long this process may work on it. Safe for use by several threads. */
public final class RunBudget {
    private final OptionalDouble maxCostUsd;
    private final OptionalDouble maxSeconds;
    private final long start = System.nanoTime();
    private double costUsd;

    /**
     * @param maxCostUsd for all answers of the run, those of earlier processes included
     * @param maxSeconds for this process, from now on
     */
    public RunBudget(OptionalDouble maxCostUsd, OptionalDouble maxSeconds) {
        this.maxCostUsd = maxCostUsd;
        this.maxSeconds = maxSeconds;
    }

    /** Whether the cost of every answer has to be known. */
    public boolean limitsCost() {
        return maxCostUsd.isPresent();
    }

    synchronized void spend(double usd) {
        costUsd += usd;
    }

    /** What of it is used up; empty while nothing is. */
    synchronized Optional<String> exhausted() {
        if (maxCostUsd.isPresent() && costUsd >= maxCostUsd.getAsDouble()) {
            return Optional.of(
                    "the budget of " + maxCostUsd.getAsDouble() + " US dollars is used up; raise --max-cost to go on");
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        return maxSeconds.isPresent() && seconds >= maxSeconds.getAsDouble()
                ? Optional.of("the time of --max-time is used up; give the same command again to go on")
                : Optional.empty();
    }
}
