package io.hipwright.cli;

/** What is known of where output goes. */
final class Terminal {
    private Terminal() {}

    /** Whether someone looks at a terminal that understands control sequences. */
    static boolean isInteractive() {
        String kind = System.getenv("TERM");
        return System.console() != null && kind != null && !kind.equals("dumb") && System.getenv("CI") == null;
    }
}
