package io.hipwright.report.model;

import org.jspecify.annotations.Nullable;

/**
 * A speedup as a run recorded it: baseline time over candidate time.
 *
 * @param low lower end of its 99 % interval; null in files of an older shape, as are the next two
 * @param decision {@code faster}, {@code slower}, {@code same} or {@code ambiguous}
 */
public record Speedup(double value, @Nullable Double low, @Nullable Double high, @Nullable String decision) {}
