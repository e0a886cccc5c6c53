package io.hipwright.tune;

/** Told how a search goes on. */
public interface TuneProgress {
    /** Hears nothing. */
    TuneProgress NONE = new TuneProgress() {};

    /** @param most how many configurations will be measured at most, those known from before included */
    default void begin(long size, long most, boolean exhaustive) {}

    /**
     * A configuration is measured.
     *
     * @param count how many are, this one included
     * @param known whether it was measured by an earlier search
     */
    default void measured(long count, Measurement measurement, boolean known) {}

    /** A configuration is verified in full and timed with care. */
    default void verifying(Configuration configuration) {}

    default void warn(String message) {}
}
