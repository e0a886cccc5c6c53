package io.hipwright.bench;

/**
 * What a comparison is read against.
 *
 * @param floorNanos what a launch takes that does nothing
 */
public record Surroundings(double floorNanos, Light light, Conditions conditions) {}
