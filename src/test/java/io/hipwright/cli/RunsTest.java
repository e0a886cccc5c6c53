package io.hipwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.SmallTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands that work on a run folder, also when they are killed in the middle. */
final class RunsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Two values of a macro with five block sizes. */
    private static final int CONFIGURATIONS = 10;

    @TempDir
    private Path folder;

    private Path tasks;
    private Path run;

    @BeforeEach
    void write() {
        tasks = folder.resolve("tasks");
        run = folder.resolve("run");
        new SmallTask(tasks.resolve("a")).withAnswers();
        new SmallTask(tasks.resolve("b")).withAnswers();
    }

    @Test
    void aRepeatedOptimizeDoesNothingTwice() throws IOException {
        Hipwright first = Hipwright.run("optimize", tasks, "--run", run);
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).contains("2 of 2 passed");
        TreeMap<Path, String> before = contents();
        Hipwright again = Hipwright.run("optimize", tasks, "--run", run);
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(again.err()).contains("2 of 2 samples were finished before").doesNotContain("candidate_");
        assertThat(contents()).isEqualTo(before);
        assertThat(Hipwright.run("resume", run).out()).isEqualTo(first.out());
        assertThat(Hipwright.run("optimize", tasks.resolve("a"), "--run", run).exit())
                .as("another input is no continuation")
                .isEqualTo(3);
    }

    @Test
    void aKilledOptimizeGoesOnAfterItsLastAttempt() throws IOException, InterruptedException {
        Process killed = Hipwright.process("optimize", tasks, "--run", run)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var progress = killed.errorReader()) {
            assertThat(progress.lines().anyMatch(line -> line.contains(" candidate_1.hip")))
                    .isTrue();
        } finally {
            killed.destroyForcibly();
        }
        assertThat(killed.waitFor()).isEqualTo(128 + 9);
        Map<String, String> firstAttempts = new TreeMap<>();
        for (String id : List.of("0", "1")) {
            if (Files.exists(run.resolve("samples").resolve(id + ".json"))) {
                sample(id)
                        .get("solution_result")
                        .valueStream()
                        .limit(1)
                        .forEach(first -> firstAttempts.put(id, first.toString()));
            }
        }
        assertThat(firstAttempts).as("what was printed is saved").isNotEmpty();
        Hipwright resumed = Hipwright.run("resume", run);
        assertThat(resumed.exit()).as(resumed.err()).isZero();
        for (Map.Entry<String, String> first : firstAttempts.entrySet()) {
            assertThat(sample(first.getKey()).get("solution_result").get(0).toString())
                    .as("what was saved is not done again")
                    .isEqualTo(first.getValue());
        }
        assertThat(sample("0").get("solution_result").size()).isEqualTo(3);
        assertThat(Files.readAllLines(run.resolve("results.jsonl"))).hasSize(2);
        for (String id : List.of("0", "1")) {
            assertThat(sample(id).get("progress").get("is_complete").asBoolean())
                    .isTrue();
            assertThat(sample(id).get("pass").asBoolean()).isTrue();
        }
    }

    @Test
    void anInterruptedOptimizeFinishesWhatIsInFlightAndSavesIt() throws IOException, InterruptedException {
        Process interrupted = Hipwright.process("optimize", tasks, "--run", run)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long printed;
        try (var progress = interrupted.errorReader()) {
            assertThat(progress.lines().anyMatch(line -> line.contains(" candidate_1.hip")))
                    .isTrue();
            interrupted.toHandle().destroy(); // destroy() would close its streams as well
            printed = 1
                    + progress.lines()
                            .filter(line -> line.contains(" candidate_"))
                            .count();
        } finally {
            interrupted.destroyForcibly();
        }
        assertThat(interrupted.waitFor()).isEqualTo(130);
        long saved = 0;
        for (String id : List.of("0", "1")) {
            saved += sample(id).get("solution_result").size();
            assertThat(sample(id).get("solution_result").valueStream())
                    .extracting(attempt -> attempt.get("status").asString())
                    .doesNotContain("crashed", "infra_error");
        }
        assertThat(saved).isEqualTo(printed).isLessThan(6);
        Hipwright resumed = Hipwright.run("resume", run);
        assertThat(resumed.exit()).as(resumed.err()).isZero();
        assertThat(resumed.out()).contains("2 of 2 passed");
    }

    @Test
    void twoInterruptsEndAtOnceAndCountNothingAgainstAKernel() throws IOException, InterruptedException {
        Process interrupted = Hipwright.process("optimize", tasks, "--run", run)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var progress = interrupted.errorReader()) {
            assertThat(progress.lines().anyMatch(line -> line.contains(" candidate_1.hip")))
                    .isTrue();
            interrupted.toHandle().destroy();
            assertThat(progress.lines().anyMatch(line -> line.contains("finishing what is in flight")))
                    .isTrue();
            interrupted.toHandle().destroy();
            assertThat(progress.lines()).noneMatch(line -> line.contains("crashed") || line.contains("defect"));
        } finally {
            interrupted.destroyForcibly();
        }
        assertThat(interrupted.waitFor()).isEqualTo(130);
        Hipwright resumed = Hipwright.run("resume", run);
        assertThat(resumed.exit()).as(resumed.err()).isZero();
        for (String id : List.of("0", "1")) {
            assertThat(sample(id).get("solution_result").valueStream())
                    .extracting(attempt -> attempt.get("status").asString())
                    .doesNotContain("crashed", "infra_error");
        }
    }

    @Test
    void aRunKeepsToItsTasks() {
        assertThat(Hipwright.run("optimize", tasks, "--run", run, "--ids", "1").exit())
                .isZero();
        assertThat(Hipwright.run("resume", run).out()).contains("1 of 1 passed");
        Hipwright wider = Hipwright.run("optimize", tasks, "--run", run);
        assertThat(wider.exit()).isEqualTo(3);
        assertThat(wider.err()).contains("--run");
    }

    @Test
    void aRunBegunWithARelativePathIsResumedAsItIs() throws IOException {
        Path relative = Path.of("").toAbsolutePath().relativize(tasks);
        assertThat(Hipwright.run("optimize", relative, "--run", run, "--ids", "0")
                        .exit())
                .isZero();
        TreeMap<Path, String> before = contents();
        assertThat(Hipwright.run("resume", run).exit()).isZero();
        assertThat(contents()).as("nothing is done again").isEqualTo(before);
    }

    @Test
    void tunesWhatPasses() throws IOException {
        tunable();
        Hipwright tuned = Hipwright.run("optimize", tasks, "--run", run, "--ids", "0", "--attempts", "1", "--tune");
        assertThat(tuned.exit()).as(tuned.err()).isZero();
        JsonNode attempt = sample("0").get("solution_result").get(0);
        assertThat(attempt.get("candidate").asString()).isEqualTo("candidate_1_tuned.hip");
        assertThat(attempt.get("tuned").get("WORK").asInt()).isEqualTo(1);
        assertThat(sample("0").get("opt_kernel").asString())
                .contains("@tune WORK 1 500")
                .isEqualTo(Files.readString(run.resolve("samples/0/candidate_1_tuned.hip")));
        assertThat(run.resolve("samples/0/candidate_1.hip")).exists();
        assertThat(Files.readAllLines(run.resolve("samples/0/tune.jsonl"))).hasSize(CONFIGURATIONS);
    }

    @Test
    void anInterruptEndsASearchOfTunablesWhichGoesOnLater() throws IOException, InterruptedException {
        tunable();
        Path log = run.resolve("samples/0/tune.jsonl");
        Process interrupted = Hipwright.process(
                        "optimize", tasks, "--run", run, "--ids", "0", "--attempts", "1", "--tune")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (interrupted.isAlive() && !(Files.exists(log) && Files.size(log) > 0)) {
                Thread.sleep(10);
            }
            interrupted.toHandle().destroy();
            assertThat(interrupted.waitFor()).isEqualTo(130);
        } finally {
            interrupted.destroyForcibly();
        }
        List<String> measured = Files.readAllLines(log);
        assertThat(measured).hasSizeLessThan(CONFIGURATIONS);
        assertThat(sample("0").get("solution_result").size()).isZero();
        assertThat(sample("0").get("begun").asInt()).isZero();
        Hipwright resumed = Hipwright.run("resume", run);
        assertThat(resumed.exit()).as(resumed.err()).isZero();
        assertThat(Files.readAllLines(log)).hasSize(CONFIGURATIONS).startsWith(measured.toArray(new String[0]));
        assertThat(sample("0").get("solution_result").size()).isEqualTo(1);
    }

    /** Task 0 with an answer that has a slow default value, a fast one, and a block size. */
    private void tunable() throws IOException {
        String slow = SmallTask.kernel("2 * x[i] + (sum == 12345.678f)")
                .replace(
                        "if (i < n)",
                        "float sum = 0;\n  for (int k = 0; k < WORK; k++) sum += x[i % n] * k;\n  if (i < n)");
        new SmallTask(tasks.resolve("a"))
                .file("task.yaml", SmallTask.YAML.replace("1000", "20000"))
                .file("answers/01.md", "```cpp\n// @tune WORK 500 1\n" + slow + "```\n");
    }

    @Test
    void anEditedReferenceMakesAnotherSample() throws IOException {
        SmallTask task = new SmallTask(tasks.resolve("a"))
                .file("task.yaml", SmallTask.YAML + "reference: {source: reference.hip}\n")
                .file("reference.hip", SmallTask.kernel("2 * x[i]"));
        assertThat(Hipwright.run("optimize", tasks, "--run", run, "--ids", "0", "--attempts", "2")
                        .exit())
                .isZero();
        String key = sample("0").get("key").asString();
        task.file("reference.hip", SmallTask.kernel("x[i] * 2"));
        assertThat(Hipwright.run("resume", run).exit()).isZero();
        assertThat(sample("0").get("key").asString()).isNotEqualTo(key);
        assertThat(run.resolve("samples/0/earlier_1/response_1.json")).exists();
    }

    @Test
    void resumeGoesOnWithTheOptionsOfTheLastCommand() throws IOException {
        assertThat(Hipwright.run("optimize", tasks, "--run", run, "--ids", "0", "--attempts", "2")
                        .exit())
                .isZero();
        String described = Files.readString(run.resolve("run.json"));
        assertThat(Hipwright.run("optimize", tasks, "--run", run, "--ids", "0", "--attempts", "3")
                        .exit())
                .isZero();
        TreeMap<Path, String> before = contents();
        assertThat(Hipwright.run("resume", run).exit()).isZero();
        assertThat(contents()).as("three attempts are there already").isEqualTo(before);
        assertThat(sample("0").get("solution_result")).hasSize(3);
        assertThat(Files.readString(run.resolve("run.json"))).isEqualTo(described);
    }

    @Test
    void aRecordWithoutShippedAnswersNeedsAModel() throws IOException {
        Path list = folder.resolve("tasks.json");
        Files.writeString(
                list,
                """
                [{"id": 3, "name": "twice", "kernel": "twice", "params": {"n": 9},
                  "args": [{"name": "x", "type": "float", "role": "in", "shape": ["n"], "init": {"dist": "normal", "mean": 0, "std": 1}},
                           {"name": "y", "type": "float", "role": "out", "shape": ["n"]},
                           {"name": "n", "type": "int", "value": "n"}],
                  "launch": {"grid": [1], "block": [64], "shared": 0}, "workloads": [{"n": 9}],
                  "code_body": "__global__ void twice(const float* x, float* y, int n) { if (threadIdx.x < n) y[threadIdx.x] = 2 * x[threadIdx.x]; }"}]
                """);
        Hipwright ran = Hipwright.run("optimize", list, "--run", run);
        assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
        assertThat(ran.err()).contains("--llm");
        assertThat(run.resolve("results.jsonl")).doesNotExist();
    }

    @Test
    void twoProcessesOnOneRunShareItsSamples() throws IOException, InterruptedException {
        new SmallTask(tasks.resolve("c")).withAnswers();
        new SmallTask(tasks.resolve("d")).withAnswers();
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(Hipwright.process("optimize", tasks, "--run", run)
                    .redirectOutput(folder.resolve("out" + i).toFile())
                    .redirectError(folder.resolve("err" + i).toFile())
                    .start());
        }
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            assertThat(processes.get(i).waitFor())
                    .as(Files.readString(folder.resolve("err" + i)))
                    .isZero();
            assertThat(Files.readString(folder.resolve("out" + i)))
                    .as("each sees the whole run through")
                    .contains("4 of 4 passed");
            Files.readAllLines(folder.resolve("err" + i)).stream()
                    .filter(line -> line.startsWith("  twice"))
                    .forEach(printed::add);
        }
        assertThat(printed).as("no attempt is made twice").hasSize(12);
        assertThat(Files.readAllLines(run.resolve("results.jsonl"))).hasSize(4);
    }

    @Test
    void moreAttemptsGoOnAndAnEditedKernelStartsAnew() throws IOException {
        Object[] two = {"optimize", tasks, "--run", run, "--ids", "0", "--attempts", "2"};
        assertThat(Hipwright.run(two).exit()).isZero();
        String second = sample("0").get("solution_result").get(1).toString();
        assertThat(Hipwright.run("optimize", tasks, "--run", run, "--ids", "0", "--attempts", "3")
                        .exit())
                .isZero();
        assertThat(sample("0").get("solution_result").size()).isEqualTo(3);
        assertThat(sample("0").get("solution_result").get(1).toString()).isEqualTo(second);
        new SmallTask(tasks.resolve("a")).withAnswers().file("kernel.hip", SmallTask.kernel("x[i] * 2"));
        assertThat(Hipwright.run(two).exit()).isZero();
        assertThat(sample("0").get("solution_result").size()).isEqualTo(2);
        assertThat(run.resolve("samples/0/earlier_1/response_3.json")).exists();
        assertThat(run.resolve("samples/0/response_3.json")).doesNotExist();
    }

    @Test
    void statusTellsWhereEachSampleStands() {
        assertThat(Hipwright.run("optimize", tasks, "--run", run, "--max-time", "0")
                        .exit())
                .isEqualTo(1);
        assertThat(Hipwright.run("status", run).out()).contains("0 of 2 finished", "2 pending");
        assertThat(Hipwright.run("optimize", tasks, "--run", run, "--ids", "1").exit())
                .isZero();
        Hipwright status = Hipwright.run("status", run, "--json");
        assertThat(status.exit()).isZero();
        JsonNode samples = JSON.readTree(status.out()).get("samples");
        assertThat(samples.get(0).get("state").asString()).isEqualTo("pending");
        assertThat(samples.get(1).get("state").asString()).isEqualTo("passed");
        assertThat(samples.get(1).get("attempts").asInt()).isEqualTo(3);
        assertThat(Hipwright.run("status", folder).exit()).isEqualTo(3);
    }

    @Test
    void aGoalEndsASampleBeforeItsAttempts() throws IOException {
        assertThat(Hipwright.run("optimize", tasks, "--run", run, "--ids", "0", "--target-speedup", "0.0001")
                        .exit())
                .isZero();
        assertThat(sample("0").get("solution_result").size()).isEqualTo(2);
        Hipwright other =
                Hipwright.run("optimize", tasks, "--run", folder.resolve("other"), "--ids", "0", "--patience", "1");
        assertThat(other.exit())
                .as("the first answer is wrong, and patience ends with it")
                .isEqualTo(1);
        assertThat(Hipwright.run("optimize", tasks, "--run", run, "--strategy", "guess")
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void aCandidateThatTakesTheProcessDownIsNotTriedForEver() throws IOException, InterruptedException {
        new SmallTask(tasks.resolve("a"))
                .file("answers/01.md", SmallTask.answer("n; while (y[i] != x[0] + i) y[i] = i"));
        for (int tries = 1; tries <= 2; tries++) {
            Process process = Hipwright.process("optimize", tasks, "--run", run, "--ids", "0", "--run-limit", "600")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            while (!Files.exists(run.resolve("samples/0.json"))
                    || sample("0").get("begun").asInt() < tries) {
                assertThat(process.isAlive()).isTrue();
                Thread.sleep(20);
            }
            process.destroyForcibly().waitFor();
        }
        Hipwright ran = Hipwright.run("optimize", tasks, "--run", run, "--ids", "0", "--max-tries", "2");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(sample("0").get("solution_result").valueStream())
                .extracting(attempt -> attempt.get("status").asString())
                .containsExactly("crashed", "passed", "rejected");
    }

    @Test
    void aTaskListMayBeJsonLines() throws IOException {
        Path list = folder.resolve("tasks.jsonl");
        Files.writeString(list, "{\"id\": 7, \"file_name\": \"tasks/a\"}\n{\"id\": 9, \"file_name\": \"tasks/b\"}\n");
        Hipwright ran = Hipwright.run("optimize", list, "--run", run, "--ids", "9", "--json");
        assertThat(ran.exit()).as(ran.err()).isZero();
        JsonNode results = JSON.readTree(ran.out()).get("runs").get(0).get("tasks");
        assertThat(results.size()).isEqualTo(1);
        assertThat(results.get(0).get("verdict").asString()).isEqualTo("passed");
        assertThat(run.resolve("samples/9.json")).exists();
        assertThat(run.resolve("samples/7.json")).doesNotExist();
        Files.writeString(list, "{\"id\": 7, \"file_name\": \"tasks/a\"}\nrubbish\n");
        Hipwright bad = Hipwright.run("optimize", list, "--run", folder.resolve("other"));
        assertThat(bad.exit()).isEqualTo(3);
        assertThat(bad.err()).contains("tasks.jsonl:2");
    }

    @Test
    void noTaskWithACandidateThatPassedIsOne() {
        new SmallTask(tasks.resolve("a")).file("answers/01.md", SmallTask.answer("x[i]"));
        Hipwright ran = Hipwright.run("optimize", tasks, "--run", run, "--ids", "a", "--attempts", "1");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out()).contains("0 of 1 passed");
    }

    @Test
    void calibrateCountsFalseAcceptsAndFalseRejects() {
        SmallTask task = new SmallTask(tasks.resolve("a"))
                .file("solutions/sum.hip", SmallTask.kernel("x[i] + x[i]"))
                .file("incorrect_solutions/once.hip", SmallTask.kernel("x[i]"));
        Hipwright clean = Hipwright.run("calibrate", task.folder(), "--run", run);
        assertThat(clean.exit()).as(clean.out() + clean.err()).isZero();
        task.file("incorrect_solutions/right.hip", SmallTask.kernel("2 * x[i]"))
                .file("solutions/wrong.hip", SmallTask.kernel("3 * x[i]"));
        Hipwright unclean = Hipwright.run("calibrate", task.folder(), "--run", run, "--json");
        assertThat(unclean.exit()).isEqualTo(1);
        JsonNode result = JSON.readTree(unclean.out()).get(0);
        assertThat(result.get("right").size()).isEqualTo(2);
        assertThat(result.get("wrong").size()).isEqualTo(2);
        String report = Hipwright.run("report", run).out();
        assertThat(report)
                .contains("false accept: twice right.hip", "false reject: twice wrong.hip", "2 right candidates");
        assertThat(Hipwright.run("report", run, "--format", "md").out()).contains("| twice | 2 | 1 | 2 | 1 |");
        assertThat(Hipwright.run("report", run, "--format", "csv").out()).contains(",2,1,2,1,");
    }

    @Test
    void resumeNeedsARunOfOptimize() {
        Hipwright ran = Hipwright.run("resume", folder);
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).contains("is no run folder", "hipwright optimize");
    }

    private JsonNode sample(String id) throws IOException {
        return JSON.readTree(Files.readString(run.resolve("samples").resolve(id + ".json")));
    }

    private TreeMap<Path, String> contents() throws IOException {
        TreeMap<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(run.resolve("logs")))
                    .toList()) {
                contents.put(run.relativize(file), Files.readString(file));
            }
        }
        return contents;
    }
}
