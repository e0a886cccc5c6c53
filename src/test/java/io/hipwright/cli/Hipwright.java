package io.hipwright.cli;

import io.hipwright.process.Installation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs hipwright's command line: within this process, as that is quick, or as a process of its own. */
record Hipwright(int exit, String out, String err) {

    /** Runs {@link Main} here, and takes what it prints. */
    static Hipwright run(Object... words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int exit = Main.run(Stream.of(words).map(String::valueOf).toArray(String[]::new));
            return new Hipwright(
                    exit, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** A process of its own, not yet started. */
    static ProcessBuilder process(Object... words) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + Installation.HOME_PROPERTY + "=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        Stream.of(words).map(String::valueOf).forEach(line::add);
        return new ProcessBuilder(line);
    }

    /** Runs a process to its end; {@code folder} takes what it prints. */
    static Hipwright run(ProcessBuilder builder, Path folder) {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        try {
            int exit = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new Hipwright(exit, Files.readString(out), Files.readString(err));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
