package io.hipwright.bench;

import java.util.Locale;

/** What a timing shows. */
public enum Decision {
    FASTER,
    SLOWER,
    SAME,
    /** The interval is too wide to tell. */
    AMBIGUOUS;

    /** The name in files and on the screen. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
