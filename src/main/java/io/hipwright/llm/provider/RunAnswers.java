package io.hipwright.llm.provider;

import io.hipwright.llm.ChatRequest;
import io.hipwright.task.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers of another run: {@code samples/<id>/response_N.json}, a task's sample by the run's {@code manifest.json}. */
record RunAnswers(Path run, Map<String, List<String>> idsByName) implements Replay.AnswerFinder {

    static RunAnswers of(Path run) {
        Path manifest = run.resolve("manifest.json");
        Map<String, List<String>> ids = new HashMap<>();
        try {
            for (JsonNode entry : new JsonMapper().readTree(manifest.toFile())) {
                ids.computeIfAbsent(entry.path("name").asString(""), name -> new ArrayList<>(1))
                        .add(entry.path("id").asString(""));
            }
        } catch (JacksonException e) {
            throw new InputException(manifest, 0, "cannot be read as a run's list of tasks", "give a whole run folder");
        }
        return new RunAnswers(run, ids);
    }

    @Override
    public Optional<Path> find(ChatRequest request) {
        List<String> ids = idsByName.getOrDefault(request.taskName(), List.of());
        // of several tasks with one name, the one at the same place
        return ids.stream()
                .filter(request.sampleId()::equals)
                .findFirst()
                .or(() -> ids.stream().findFirst())
                .map(id -> run.resolve("samples").resolve(id))
                .flatMap(sample -> response(sample, request.attempt()));
    }

    /** Older runs saved the text alone. */
    private static Optional<Path> response(Path sample, int attempt) {
        return Stream.of(".json", ".md")
                .map(ending -> sample.resolve("response_" + attempt + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
