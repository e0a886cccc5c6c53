package io.hipwright.llm;

import io.hipwright.task.TaskFolder;
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
            throw new ChatException(
                    ChatFailure.NO_ANSWER,
                    request.taskName() + " ships " + answers.size() + " answers, and none for attempt "
                            + request.attempt());
        }
        return RecordedAnswers.read(answers.get(request.attempt() - 1));
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
