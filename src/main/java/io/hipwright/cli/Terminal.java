package io.hipwright.cli;

import picocli.CommandLine.Model.CommandSpec;

/** What is known of where output goes. */
final class Terminal {
    private Terminal() {}

    /** Whether someone looks at a terminal that understands control sequences. */
    static boolean isInteractive() {
        String kind = System.getenv("TERM");
        return System.console() != null && kind != null && !kind.equals("dumb") && System.getenv("CI") == null;
    }

    /** How many characters a line of it has; without one there is no end to it. */
    static int width(CommandSpec spec) {
        return !isInteractive()
                ? Integer.MAX_VALUE
                : spec.usageMessage().autoWidth(true).width();
    }
}
