package io.hipwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.SmallTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the whole process tree of a run with SIGKILL at random moments and gives the same command again, until it has ended by itself.
 * The environment variable {@code HIPWRIGHT_KILLS} says how often; continuous integration does it 100 times.
 */
final class KillTest {
    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("HIPWRIGHT_KILLS", "15"));
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TASKS = 6;
    private static final int ATTEMPTS = 4;

    /** Answers by the task's name: a right one, a wrong one, none; each with a number of its own. */
    private static final String MODEL =
            """
            prompt=$(cat)
            ask=$(mktemp "$1/ask.XXXXXX")
            echo "This is $ask."
            case $prompt in
              *"Task: right"*) value='x[i] + x[i]' ;;
              *"Task: wrong"*) value='x[i]' ;;
              *) exit 0 ;;
            esac
            printf '```cpp\\n#include <hip/hip_runtime.h>\\n__global__ void twice(const float* x, float* y, int n) {\\n'
            printf '  int i = blockIdx.x * blockDim.x + threadIdx.x;\\n  if (i < n) y[i] = %s;\\n}\\n```\\n' "$value"
            """;

    @TempDir
    private Path folder;

    private final Random random = new Random(20261121);
    /** Every answer that was seen on disk, by its file. */
    private final Map<Path, String> answers = new HashMap<>();
    /** Every attempt that was seen finished, as it stood in its sample file. */
    private final Map<String, String> attempts = new TreeMap<>();

    @Test
    void nothingIsLostOrDoneTwiceWhereverTheProcessTreeIsKilled() throws IOException, InterruptedException {
        writeTasks();
        Path undisturbed = folder.resolve("undisturbed");
        assertRunsThrough(undisturbed);
        int kills = 0;
        for (int round = 0; kills < KILLS; round++) {
            Path run = folder.resolve("run" + round);
            answers.clear();
            attempts.clear();
            while (kills < KILLS && killAtRandomMoment(run)) {
                kills++;
                assertNothingChanged(run);
            }
            assertRunsThrough(run);
            assertNothingChanged(run);
            assertThat(outcomes(run)).isEqualTo(outcomes(undisturbed));
            assertThat(Files.readAllLines(run.resolve("results.jsonl")))
                    .as("one record for each sample")
                    .hasSize(TASKS);
        }
    }

    private void assertRunsThrough(Path run) throws IOException, InterruptedException {
        int exit = run(command(run)).waitFor();
        assertThat(exit).as(Files.readString(folder.resolve("err.txt"))).isEqualTo(1);
    }

    private void writeTasks() throws IOException {
        Files.writeString(folder.resolve("model.sh"), MODEL);
        Files.createDirectories(folder.resolve("asked"));
        List<String> kinds = List.of("right", "wrong", "mute");
        for (int i = 0; i < TASKS; i++) {
            Path task = folder.resolve("tasks").resolve("t" + i);
            new SmallTask(task);
            Path yaml = task.resolve("task.yaml");
            Files.writeString(yaml, Files.readString(yaml).replace("name: twice", "name: " + kinds.get(i % 3) + i));
        }
    }

    private ProcessBuilder command(Path run) {
        return Hipwright.process(
                "optimize",
                folder.resolve("tasks"),
                "--run",
                run,
                "--llm",
                "exec:sh " + folder.resolve("model.sh") + " " + folder.resolve("asked"),
                "--strategy",
                "best-of",
                "--attempts",
                ATTEMPTS,
                "--max-tries",
                1000,
                "--stacktrace");
    }

    private Process run(ProcessBuilder builder) throws IOException {
        return builder.redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }

    /** Whether the process was killed; false when it had ended before. */
    private boolean killAtRandomMoment(Path run) throws IOException, InterruptedException {
        Process process = run(command(run));
        if (process.waitFor(300 + random.nextInt(2500), TimeUnit.MILLISECONDS)) {
            return false;
        }
        List<ProcessHandle> tree = process.descendants().toList();
        process.destroyForcibly();
        tree.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        return true;
    }

    /** What was on disk once is there unchanged, and what was printed is on disk. */
    private void assertNothingChanged(Path run) throws IOException {
        answersIn(run).forEach((file, text) -> assertThat(text)
                .as("no answer is asked for twice: %s", file)
                .isEqualTo(answers.computeIfAbsent(file, first -> text)));
        TreeMap<String, String> finished = attemptsIn(run);
        attempts.forEach((attempt, text) ->
                assertThat(finished).as("a finished attempt stays").containsEntry(attempt, text));
        attempts.putAll(finished);
        for (String line : Files.readAllLines(folder.resolve("err.txt"))) {
            String[] words = line.strip().split(" ");
            if (line.startsWith("  ") && line.contains(": ") && words.length > 2) {
                assertThat(finished.keySet()).as("what was printed is saved").contains(words[0] + " " + words[1]);
            }
        }
    }

    private static Map<Path, String> answersIn(Path run) throws IOException {
        Map<Path, String> found = new HashMap<>();
        if (Files.isDirectory(run.resolve("samples"))) {
            try (Stream<Path> files = Files.walk(run.resolve("samples"))) {
                for (Path file : files.filter(
                                name -> name.getFileName().toString().matches("response_\\d+\\.json"))
                        .toList()) {
                    found.put(file, Files.readString(file));
                }
            }
        }
        return found;
    }

    /** Every finished attempt of a run: task and number, with all that its record holds. */
    private static TreeMap<String, String> attemptsIn(Path run) {
        TreeMap<String, String> found = new TreeMap<>();
        for (JsonNode sample : samples(run)) {
            for (JsonNode attempt : sample.get("solution_result")) {
                String name = sample.get("name").asString() + " "
                        + attempt.get("attempt").asInt();
                found.put(name, attempt.toString());
            }
        }
        return found;
    }

    /** What must be the same however often the run was killed. */
    private static TreeSet<String> outcomes(Path run) {
        TreeSet<String> outcomes = new TreeSet<>();
        for (JsonNode sample : samples(run)) {
            outcomes.add(sample.get("name").asString() + " pass " + sample.get("pass") + " complete "
                    + sample.get("progress").get("is_complete"));
            for (JsonNode attempt : sample.get("solution_result")) {
                outcomes.add(sample.get("name").asString() + " " + attempt.get("attempt") + " "
                        + attempt.get("status").asString());
            }
        }
        return outcomes;
    }

    private static List<JsonNode> samples(Path run) {
        try (Stream<Path> files = Files.list(Files.createDirectories(run.resolve("samples")))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(KillTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }
}
