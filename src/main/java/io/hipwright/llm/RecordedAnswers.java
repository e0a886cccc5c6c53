package io.hipwright.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Answers that lie in files, one per attempt. */
final class RecordedAnswers {
    /** Reading a file takes next to no time: more readers at once would not be quicker. */
    static final int IN_FLIGHT = 4;

    private RecordedAnswers() {}

    /** The answer for the request's attempt. */
    static Answer read(ChatRequest request, List<Path> answers) {
        if (request.attempt() > answers.size()) {
            throw new ChatException(
                    ChatFailure.NO_ANSWER,
                    request.taskName() + " has " + answers.size() + " recorded answers, and none for attempt "
                            + request.attempt());
        }
        return Answer.recorded(text(answers.get(request.attempt() - 1)), "");
    }

    /** The text of a file, as far as an answer may go. */
    static String text(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] text = bytes.readNBytes(AnswerLimit.BYTES + 1);
            if (text.length > AnswerLimit.BYTES) {
                throw AnswerLimit.exceeded(file.toString());
            }
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the recorded answer " + file, e);
        }
    }
}
