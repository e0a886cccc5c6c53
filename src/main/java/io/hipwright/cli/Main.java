package io.hipwright.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The entry point of the {@code hipwright} command. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command line and returns its exit code; prints to the process's own streams. */
    static int run(String... arguments) {
        CommandLine line = new CommandLine(new HipwrightCommand());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Errors::onUsage);
        line.setExecutionExceptionHandler(Errors::onFailure);
        return line.execute(arguments);
    }
}
