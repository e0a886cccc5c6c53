package io.hipwright.llm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Plays back the answers that lie beside a task, {@code answers/*.md}, in the order of their names: one per attempt. */
public final class ShippedAnswers implements ChatModel {

    @Override
    public String name() {
        return "shipped answers";
    }

    @Override
    public Answer complete(ChatRequest request) {
        List<Path> answers = answersOf(request.taskFolder());
        if (request.attempt() > answers.size()) {
            throw new NoAnswerException(request.taskName() + " ships " + answers.size() + " answers; attempt "
                    + request.attempt() + " has none");
        }
        try {
            byte[] bytes = Files.readAllBytes(answers.get(request.attempt() - 1));
            return new Answer(new String(bytes, StandardCharsets.UTF_8), "", 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a shipped answer", e);
        }
    }

    /** The answers of a task in order; none when it ships none. */
    public static List<Path> answersOf(Path taskFolder) {
        Path folder = taskFolder.resolve("answers");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
