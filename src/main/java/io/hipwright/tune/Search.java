package io.hipwright.tune;

/** Which configurations of a space are measured, and in which order. */
interface Search {

    /** Measures until everything is measured or {@link Measurer#mayGoOn} ends it. */
    void run(TuneSpace space, Measurer measurer);

    /** Measures configurations for a search. */
    interface Measurer {

        /** By how much a configuration is faster than the baseline; 0 for one that is wrong or fails. Measured once, then known. */
        double score(Configuration configuration);

        boolean mayGoOn();
    }

    /** All configurations, in order. */
    static Search exhaustive() {
        return (space, measurer) ->
                space.all().takeWhile(configuration -> measurer.mayGoOn()).forEach(measurer::score);
    }
}
