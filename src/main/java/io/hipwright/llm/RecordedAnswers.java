package io.hipwright.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Answers that lie in files. */
public final class RecordedAnswers {
    /** Reading a file takes next to no time: more readers at once would not be quicker. */
    public static final int IN_FLIGHT = 4;

    private RecordedAnswers() {}

    /** @throws ChatException when the file is larger than an answer may be */
    public static Answer read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] text = bytes.readNBytes(AnswerLimit.BYTES + 1);
            if (text.length > AnswerLimit.BYTES) {
                throw AnswerLimit.exceeded(file.toString());
            }
            return Answer.recorded(new String(text, StandardCharsets.UTF_8), "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the recorded answer " + file, e);
        }
    }
}
