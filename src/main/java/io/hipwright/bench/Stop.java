package io.hipwright.bench;

import java.util.Locale;

/** Why a timing ended. */
public enum Stop {
    /** The interval of the ratio is as narrow as it was to be. */
    TIGHT,
    /** It is wider, but more samples of the same forks would not have changed their estimates. */
    STABLE,
    /** The time of at least one fork was over before its estimate had settled: worth a warning. */
    LIMIT;

    /** The name in files and on the screen. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
