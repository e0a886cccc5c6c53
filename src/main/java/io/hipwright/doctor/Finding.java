package io.hipwright.doctor;

/**
 * One thing that was looked for.
 *
 * @param subject what, such as {@code C++ compiler}
 * @param detail what was found, or what is missing and how to get it
 */
public record Finding(String subject, State state, String detail) {

    /** How it stands. */
    public enum State {
        OK,
        /** Something optional is missing; the detail says what it is for. */
        ABSENT,
        /** Nothing runs without it. */
        MISSING
    }
}
