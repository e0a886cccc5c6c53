package io.hipwright.doctor;

import io.hipwright.process.CommandResult;
import io.hipwright.process.Commands;
import io.hipwright.process.Installation;
import io.hipwright.process.MissingToolException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs programs only to see whether they are there and what they say of themselves. */
record Probe(Installation installation) {
    private static final double LIMIT_SECONDS = 20;

    /** Empty when the program cannot be started. */
    Optional<CommandResult> run(List<String> line, Map<String, String> extra) {
        try {
            return Optional.of(Commands.run(line, installation.home(), extra, LIMIT_SECONDS));
        } catch (MissingToolException absent) {
            return Optional.empty();
        }
    }

    Optional<CommandResult> run(String... line) {
        return run(List.of(line), Map.of());
    }

    /** The first line that a program prints; empty when it fails. */
    Optional<String> says(String... line) {
        return run(line).filter(ran -> ran.exit() == 0).map(Probe::firstLine);
    }

    /** The first of these programs on the PATH. */
    static Optional<Path> onPath(Stream<String> names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return names.flatMap(name -> Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static String firstLine(CommandResult result) {
        return result.output().lines().findFirst().orElse("");
    }
}
