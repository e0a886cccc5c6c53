package io.hipwright.verify;

/**
 * A proposed replacement of a task's kernel.
 *
 * @param name what it is called in results, usually a file name
 * @param source its whole text
 */
public record Candidate(String name, String source) {}
