package io.hipwright.llm;

import io.hipwright.task.TaskFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Plays back the answers that lie beside a task, {@code answers/*.md}, in the order of their names: one per attempt. */
public final class ShippedAnswers implements ChatModel {

    @Override
    public String name() {
        return "shipped answers";
    }

    @Override
    public Answer complete(ChatRequest request) {
        List<Path> answers = TaskFolder.of(request.taskFolder()).answers();
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
}
