package io.hipwright.optimize;

import io.hipwright.llm.Answer;
import io.hipwright.llm.Usage;
import io.hipwright.run.AnswerRecord;
import io.hipwright.run.DurableFiles;
import io.hipwright.run.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One answer on disk, {@code samples/<id>/response_<attempt>.json}: it is there before it is used, so that what was paid for is never
 * asked for again.
 */
record AnswerFile(
        String model,
        String text,
        String thinking,
        String finish,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        @Nullable Double costUsd,
        double seconds,
        String receivedAt) {

    static Path path(Path sampleFolder, int attempt) {
        return sampleFolder.resolve("response_" + attempt + ".json");
    }

    /** The saved answer of an attempt. */
    static Optional<AnswerFile> find(Path sampleFolder, int attempt) {
        Path file = path(sampleFolder, attempt);
        try {
            return Files.exists(file)
                    ? Optional.of(Json.read(Files.readString(file), AnswerFile.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Saves an answer. */
    static AnswerFile save(Path sampleFolder, int attempt, Answer answer) {
        Usage usage = answer.usage();
        AnswerFile saved = new AnswerFile(
                answer.model(),
                answer.text(),
                answer.thinking(),
                answer.finish().name().toLowerCase(Locale.ROOT),
                usage.inputTokens(),
                usage.outputTokens(),
                usage.dollars(),
                answer.seconds(),
                Instant.now().toString());
        DurableFiles.replace(path(sampleFolder, attempt), Json.document(saved));
        return saved;
    }

    Answer answer() {
        Answer.Finish ended = Answer.Finish.valueOf(finish.toUpperCase(Locale.ROOT));
        return new Answer(text, thinking, model, ended, new Usage(inputTokens, outputTokens, costUsd), seconds);
    }

    AnswerRecord record() {
        return new AnswerRecord(model, inputTokens, outputTokens, costUsd, seconds);
    }
}
