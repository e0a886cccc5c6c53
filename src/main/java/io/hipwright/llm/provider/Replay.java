package io.hipwright.llm.provider;

import io.hipwright.llm.Answer;
import io.hipwright.llm.ChatException;
import io.hipwright.llm.ChatFailure;
import io.hipwright.llm.ChatModel;
import io.hipwright.llm.ChatRequest;
import io.hipwright.llm.RecordedAnswers;
import io.hipwright.task.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Plays back recorded answers: those of another run, or of a folder with one folder of answers per task. */
final class Replay implements ChatModel {
    private final Path folder;
    private final AnswerFinder finder;

    /** Finds the file of an answer. */
    interface AnswerFinder {
        Optional<Path> find(ChatRequest request);
    }

    private Replay(Path folder, AnswerFinder finder) {
        this.folder = folder;
        this.finder = finder;
    }

    /** @throws InputException when there is no such folder */
    static Replay open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException(folder, 0, "no such folder", "give a run folder, or one with a folder per task");
        }
        boolean isRun = Files.isDirectory(folder.resolve("samples"));
        return new Replay(folder, isRun ? RunAnswers.of(folder) : new TaskAnswers(folder));
    }

    @Override
    public String name() {
        return "replay:" + folder;
    }

    @Override
    public Answer complete(ChatRequest request) {
        Path file = finder.find(request)
                .orElseThrow(() -> new ChatException(
                        ChatFailure.NO_ANSWER,
                        folder + " holds no answer for " + request.taskName() + ", attempt " + request.attempt()));
        return RecordedAnswers.read(file);
    }

    @Override
    public int inFlight() {
        return RecordedAnswers.IN_FLIGHT;
    }

    @Override
    public boolean knowsCost() {
        return true;
    }
}
