package io.hipwright.process;

/**
 * What a finished command left behind.
 *
 * @param exit its exit status; 128 + the signal's number when a signal ended it
 * @param output its standard output and error together, in order, cut in the middle when very long
 * @param timedOut whether it was killed at its limit
 * @param seconds wall-clock time
 */
public record CommandResult(int exit, String output, boolean timedOut, double seconds) {}
