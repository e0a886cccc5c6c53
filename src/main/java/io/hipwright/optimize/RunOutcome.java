package io.hipwright.optimize;

import java.util.Optional;

/**
 * How a run ended.
 *
 * @param unfinished samples that are not finished, for no fault of their kernels
 * @param why the run ended before all were finished, with what to do; empty when it was not asked to end
 */
public record RunOutcome(int unfinished, Optional<String> why) {}
