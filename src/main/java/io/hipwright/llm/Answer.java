package io.hipwright.llm;

/**
 * What a model returned, untouched.
 *
 * @param text the answer
 * @param thinking the provider's own reasoning field; empty where it has none
 * @param seconds wall-clock time until it was there
 */
public record Answer(String text, String thinking, double seconds) {}
