package io.hipwright.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The options of the sandbox program: a session of its own that dies with its parent, no network, limits, and a file system that can be
 * read but written only in the folders named.
 *
 * @param writable folders that may be written to
 * @param memoryBytes limit of private memory; 0 for none
 * @param processes limit of processes and threads
 * @param fileBytes limit of one file's size
 * @param ownMemory whether processes may write their own memory through {@code /proc/self/mem}, as a debugger in them does
 */
public record Sandbox(List<Path> writable, long memoryBytes, int processes, long fileBytes, boolean ownMemory) {
    public Sandbox {
        writable = List.copyOf(writable);
    }

    /** One without a debugger. */
    public Sandbox(List<Path> writable, long memoryBytes, int processes, long fileBytes) {
        this(writable, memoryBytes, processes, fileBytes, false);
    }

    /**
     * The command line that runs a command of the user's own: unconfined, but in a session of its own that ends with this process, and
     * whatever it started ends with it.
     */
    public static List<String> session(Installation installation, List<String> command) {
        List<String> line = new ArrayList<>(List.of(program(installation), "--new-session", "--die-with-parent", "--"));
        line.addAll(command);
        return line;
    }

    /** The command line that runs {@code command} in this sandbox. */
    public List<String> wrap(Installation installation, List<String> command) {
        List<String> line = new ArrayList<>(List.of(
                program(installation),
                "--new-session",
                "--die-with-parent",
                "--no-network",
                "--read-only",
                "--limit-processes",
                Integer.toString(processes),
                "--limit-file-size",
                Long.toString(fileBytes)));
        if (memoryBytes > 0) {
            line.addAll(List.of("--limit-memory", Long.toString(memoryBytes)));
        }
        if (ownMemory) {
            line.add("--own-memory");
        }
        for (Path folder : writable) {
            line.add("--writable");
            line.add(folder.toString());
        }
        line.add("--");
        line.addAll(command);
        return line;
    }

    private static String program(Installation installation) {
        Path program = installation.program("hipwright-sandbox");
        if (!Files.isExecutable(program)) {
            throw new MissingToolException(program + " is missing", "build it with native/build.sh");
        }
        return program.toString();
    }
}
