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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers of another run: {@code samples/<id>/response_N.json}. A task's sample is found by the run's {@code manifest.json}; there a
 * task folder may have another name than its task, which the sample files know.
 */
final class RunAnswers implements Replay.AnswerFinder {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path run;
    private final Map<String, List<String>> idsByListName;
    private @Nullable Map<String, List<String>> idsByTaskName;

    private RunAnswers(Path run, Map<String, List<String>> idsByListName) {
        this.run = run;
        this.idsByListName = idsByListName;
    }

    static RunAnswers of(Path run) {
        Path manifest = run.resolve("manifest.json");
        Map<String, List<String>> ids = new HashMap<>();
        try {
            for (JsonNode entry : JSON.readTree(manifest.toFile())) {
                put(ids, entry.path("name").asString(""), entry.path("id").asString(""));
            }
        } catch (JacksonException e) {
            throw new InputException(manifest, 0, "cannot be read as a run's list of tasks", "give a whole run folder");
        }
        return new RunAnswers(run, ids);
    }

    private static void put(Map<String, List<String>> ids, String name, String id) {
        ids.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(id);
    }

    @Override
    public Optional<Path> find(ChatRequest request) {
        List<String> ids = idsByListName.get(request.taskName());
        if (ids == null) {
            ids = idsByTaskName().getOrDefault(request.taskName(), List.of());
        }
        return find(request, ids);
    }

    /** Reads every sample file, hence not before it is needed. */
    private synchronized Map<String, List<String>> idsByTaskName() {
        if (idsByTaskName == null) {
            Map<String, List<String>> found = new HashMap<>();
            idsByListName.values().stream().flatMap(List::stream).forEach(id -> taskName(id)
                    .ifPresent(name -> put(found, name, id)));
            idsByTaskName = found;
        }
        return idsByTaskName;
    }

    private Optional<String> taskName(String id) {
        Path sample = run.resolve("samples").resolve(id + ".json");
        if (!Files.isRegularFile(sample)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(sample.toFile()).path("name").asString(""));
        } catch (JacksonException e) {
            throw new InputException(sample, 0, "cannot be read as a sample", "give a whole run folder");
        }
    }

    private Optional<Path> find(ChatRequest request, List<String> ids) {
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
