package io.hipwright.llm.provider;

import io.hipwright.llm.ChatRequest;
import io.hipwright.task.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers as {@code TASK/answers/*.md}, {@code TASK/*.md} or {@code TASK.md}; the numbers in the names of files count as numbers. */
record TaskAnswers(Path folder) implements Replay.AnswerFinder {
    @Override
    public Optional<Path> find(ChatRequest request) {
        Path task = folder.resolve(request.taskName());
        Path single = folder.resolve(request.taskName() + ".md");
        List<Path> files = answers(task.resolve("answers"));
        if (files.isEmpty()) {
            files = answers(task);
        }
        if (files.isEmpty() && Files.isRegularFile(single)) {
            files = List.of(single);
        }
        return files.stream().skip(request.attempt() - 1L).findFirst();
    }

    private static List<Path> answers(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted(Comparator.comparing(TaskAnswers::order))
                    .toList();
        } catch (IOException e) {
            throw new InputException(folder, 0, "cannot be listed", "check its permissions");
        }
    }

    /** The name with every number filled up, so that 10 comes after 9. */
    private static String order(Path file) {
        StringBuilder order = new StringBuilder();
        for (String part : file.getFileName().toString().split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)")) {
            boolean number = Character.isDigit(part.charAt(0));
            order.append(number ? "0".repeat(Math.max(0, 20 - part.length())) : "")
                    .append(part);
        }
        return order.toString();
    }
}
