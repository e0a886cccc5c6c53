package io.hipwright.llm;

import io.hipwright.llm.Answer.Finish;
import io.hipwright.task.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers that lie in files: as plain text, or with their thinking in JSON as runs save them. */
public final class RecordedAnswers {
    /** Reading a file takes next to no time: more readers at once would not be quicker. */
    public static final int IN_FLIGHT = 4;

    /** JSON writes one character with up to six. */
    private static final int JSON_GROWTH = 6;

    private static final JsonMapper JSON = new JsonMapper();

    private RecordedAnswers() {}

    /** @throws ChatException when the file is larger than an answer may be */
    public static Answer read(Path file) {
        return file.toString().endsWith(".json")
                ? saved(file, text(file, JSON_GROWTH * AnswerLimit.BYTES))
                : Answer.recorded(text(file, AnswerLimit.BYTES), "");
    }

    private static Answer saved(Path file, String json) {
        try {
            JsonNode answer = JSON.readTree(json);
            boolean limit = answer.path("finish")
                    .asString("")
                    .equals(Finish.OUTPUT_LIMIT.name().toLowerCase(Locale.ROOT));
            return new Answer(
                    answer.path("text").asString(""),
                    answer.path("thinking").asString(""),
                    answer.path("model").asString(""),
                    limit ? Finish.OUTPUT_LIMIT : Finish.COMPLETE,
                    Usage.FREE,
                    0);
        } catch (JacksonException e) {
            throw new InputException(file, 0, "is no saved answer", "give a whole run folder");
        }
    }

    private static String text(Path file, int limit) {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] text = bytes.readNBytes(limit + 1);
            if (text.length > limit) {
                throw AnswerLimit.exceeded(file.toString());
            }
            return new String(text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the recorded answer " + file, e);
        }
    }
}
