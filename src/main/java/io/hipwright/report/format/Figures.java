package io.hipwright.report.format;

import io.hipwright.report.model.Speedup;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as people read them; what is not known is an empty text. */
final class Figures {
    private static final double MICROS_PER_MILLI = 1e3;
    private static final double MICROS_PER_SECOND = 1e6;

    private Figures() {}

    /** Three digits and a unit. */
    static String time(@Nullable Double micros) {
        if (micros == null) {
            return "";
        }
        if (micros >= MICROS_PER_SECOND) {
            return digits(micros / MICROS_PER_SECOND) + " s";
        }
        return micros >= MICROS_PER_MILLI ? digits(micros / MICROS_PER_MILLI) + " ms" : digits(micros) + " us";
    }

    private static String digits(double value) {
        return format(value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    static String speedup(@Nullable Speedup speedup) {
        return speedup == null ? "" : times(speedup.value());
    }

    static String times(@Nullable Double ratio) {
        return ratio == null ? "" : format("%.2fx", ratio);
    }

    static String interval(@Nullable Speedup speedup) {
        return speedup == null || speedup.low() == null || speedup.high() == null
                ? ""
                : interval(speedup.low(), speedup.high());
    }

    static String interval(double low, double high) {
        return format("%.2f", low) + " .. " + format("%.2f", high);
    }

    static String decision(@Nullable Speedup speedup) {
        return speedup == null || speedup.decision() == null ? "" : speedup.decision();
    }

    static String percent(@Nullable Double share) {
        return share == null ? "" : format(share > 0 && share < 0.01 ? "%.1f %%" : "%.0f %%", 100 * share);
    }

    static String count(@Nullable Long number) {
        return number == null ? "" : format("%,d", number);
    }

    /** US dollars. */
    static String cost(@Nullable Double dollars) {
        return dollars == null ? "" : format(dollars < 1 ? "$%.4f" : "$%.2f", dollars);
    }

    private static String format(String pattern, Object value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
