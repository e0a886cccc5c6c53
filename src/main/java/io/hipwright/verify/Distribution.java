package io.hipwright.verify;

import java.util.List;
import java.util.Locale;

/** What inputs a trial has. Beside the task's own there are further ones, as a shortcut is often right on one kind of input only. */
enum Distribution {
    /** As the task says. */
    OWN,
    /** Ten times the task's values. */
    SCALED_UP,
    /** A hundredth of the task's values. */
    SCALED_DOWN,
    /** Moved by three spreads, so that the mean is far from zero. */
    SHIFTED,
    /** The task's values with one in 64 fifty times as large. */
    SPIKES,
    /** Every row the same as the first. */
    EQUAL_ROWS,
    /** All zero, or the end of the domain that is nearest to it. */
    ZEROS,
    /** Numbers that a kernel which flushes denormals sees as zero, among the task's. */
    DENORMALS,
    /** Absolute values with signs that alternate. */
    ALTERNATING_SIGNS,
    /** Rising along every row. */
    ASCENDING;

    /** All but the task's own, in the order in which trials take them. */
    static List<Distribution> further() {
        return List.of(
                SHIFTED, SCALED_UP, EQUAL_ROWS, SPIKES, ASCENDING, ZEROS, ALTERNATING_SIGNS, SCALED_DOWN, DENORMALS);
    }

    /** The name in results. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
