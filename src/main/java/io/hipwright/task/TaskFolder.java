package io.hipwright.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lies beside a {@code task.yaml}, each list sorted by file name.
 *
 * @param solutions candidates that are right
 * @param incorrectSolutions candidates that are wrong and must be refused
 * @param answers answers of an LLM, to be played back in this order
 */
public record TaskFolder(List<Path> solutions, List<Path> incorrectSolutions, List<Path> answers) {
    public TaskFolder {
        solutions = List.copyOf(solutions);
        incorrectSolutions = List.copyOf(incorrectSolutions);
        answers = List.copyOf(answers);
    }

    /** What lies in a folder of this kind; what is not there is empty. */
    public static TaskFolder of(Path folder) {
        return new TaskFolder(
                files(folder.resolve("solutions"), ".hip"),
                files(folder.resolve("incorrect_solutions"), ".hip"),
                files(folder.resolve("answers"), ""));
    }

    /** What belongs to a task; a record of a JSON file has nothing beside it. */
    public static TaskFolder of(Task task) {
        return task.isRecord() ? new TaskFolder(List.of(), List.of(), List.of()) : of(task.folder());
    }

    private static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException unreadable) {
            throw new InputException(
                    folder, 0, "cannot be listed: " + OneLine.of(unreadable.toString()), "check its permissions");
        }
    }
}
