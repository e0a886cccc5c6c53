package io.hipwright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Options of every command. */
@Command(mixinStandardHelpOptions = true, synopsisHeading = "Usage: ", sortOptions = false)
final class CommonOptions {
    @Option(names = "--stacktrace", description = "With an error, also print where in hipwright it arose.")
    boolean stackTrace;
}
