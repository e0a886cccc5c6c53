package io.hipwright.doctor;

import java.util.List;

/**
 * One thing that was looked for.
 *
 * @param subject what, such as {@code hipcc}
 * @param detail what was found, or what is missing and what it is for
 * @param can what hipwright can do with it: {@code compile}, {@code launch}, {@code time}
 * @param remedy the line that installs what is missing; empty when nothing is
 */
public record Finding(String subject, State state, String detail, List<String> can, String remedy) {

    /** How it stands. */
    public enum State {
        OK,
        /** Something optional is missing; the detail says what it is for. */
        ABSENT,
        /** Nothing runs without it. */
        MISSING
    }

    public Finding {
        can = List.copyOf(can);
    }

    static Finding found(String subject, String detail, String... can) {
        return new Finding(subject, State.OK, detail, List.of(can), "");
    }

    static Finding absent(String subject, String purpose, String remedy) {
        return new Finding(subject, State.ABSENT, purpose, List.of(), remedy);
    }

    static Finding missing(String subject, String purpose, String remedy) {
        return new Finding(subject, State.MISSING, purpose, List.of(), remedy);
    }
}
