package io.hipwright.report.model;

import io.hipwright.bench.Decision;
import io.hipwright.bench.Ratio;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a task's result in a run differs from that in the first run.
 *
 * @param ratio the speedup over that in the first run, with the interval that follows from both intervals; null unless both were timed
 */
public record Change(Kind kind, @Nullable Ratio ratio) {
    /** What a change can be. */
    public enum Kind {
        /** Faster by more than noise. */
        FASTER,
        /** Slower by more than noise. */
        SLOWER,
        /** The interval of the ratio lies within 1 % of 1. */
        SAME,
        /** No difference beyond noise, and no sameness either. */
        WITHIN_NOISE,
        PASSES_NOW,
        PASSES_NO_LONGER,
        /** Passed in both, and one was not timed. */
        NOT_TIMED,
        FAILS_IN_BOTH,
        /** One of the runs lacks the task or has not finished it. */
        NOT_IN_BOTH;

        /** The words for it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Whether someone who compares runs wants to see it first. */
        public boolean isChange() {
            return this == FASTER || this == SLOWER || this == PASSES_NOW || this == PASSES_NO_LONGER;
        }
    }

    static Change between(Optional<TaskRow> first, Optional<TaskRow> later) {
        if (first.filter(TaskRow::counted).isEmpty()
                || later.filter(TaskRow::counted).isEmpty()) {
            return new Change(Kind.NOT_IN_BOTH, null);
        }
        return between(first.get(), later.get());
    }

    private static Change between(TaskRow first, TaskRow later) {
        if (!first.passed() || !later.passed()) {
            Kind kind = first.passed() ? Kind.PASSES_NO_LONGER : later.passed() ? Kind.PASSES_NOW : Kind.FAILS_IN_BOTH;
            return new Change(kind, null);
        }
        if (first.speedup() == null || later.speedup() == null) {
            return new Change(Kind.NOT_TIMED, null);
        }
        Ratio ratio = ratio(first.speedup(), later.speedup());
        return new Change(kind(ratio.decide()), ratio);
    }

    /** The two timings are independent of each other: their errors add up in quadrature on the scale of logarithms. */
    private static Ratio ratio(Speedup first, Speedup later) {
        double ratio = later.value() / first.value();
        double error = Math.exp(Math.hypot(logError(first), logError(later)));
        return new Ratio(ratio, ratio / error, ratio * error);
    }

    private static double logError(Speedup speedup) {
        return speedup.low() == null || speedup.high() == null
                ? Double.POSITIVE_INFINITY
                : Math.log(speedup.high() / speedup.low()) / 2;
    }

    private static Kind kind(Decision decision) {
        return switch (decision) {
            case FASTER -> Kind.FASTER;
            case SLOWER -> Kind.SLOWER;
            case SAME -> Kind.SAME;
            case AMBIGUOUS -> Kind.WITHIN_NOISE;
        };
    }
}
