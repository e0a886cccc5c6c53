package io.hipwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hipwright.SmallTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A disk that is full or broken at one system call: one clear line, nothing lost, and the same command goes on afterwards. */
final class DiskFaultTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private Path run;

    @BeforeEach
    void write() {
        assumeTrue(works("strace", "-qq", "-e", "trace=none", "true"), "strace is not installed or may not trace");
        run = folder.resolve("run");
        new SmallTask(folder.resolve("tasks/a")).withAnswers();
        new SmallTask(folder.resolve("tasks/b")).withAnswers();
    }

    private static boolean works(String... line) {
        try {
            return new ProcessBuilder(line).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @ParameterizedTest(name = "{0} fails with {1} from call {2} on")
    @CsvSource({
        "fsync, EIO, 1",
        "fsync, EIO, 9",
        "fsync, ENOSPC, 20",
        "fsync, EIO, 33",
        "rename, ENOSPC, 7",
        "rename, EIO, 12"
    })
    void oneFailedCall(String call, String error, int number) throws IOException {
        goesOnAfter(
                List.of("-e", "trace=" + call, "-e", "inject=" + call + ":error=" + error + ":when=" + number + "+"),
                error);
    }

    @Test
    void noRoomForARecord() throws IOException {
        String results = run.resolve("results.jsonl").toString();
        goesOnAfter(List.of("-P", results, "-e", "trace=write", "-e", "inject=write:error=ENOSPC"), "ENOSPC");
    }

    private void goesOnAfter(List<String> faults, String error) throws IOException {
        ProcessBuilder plain = Hipwright.process("optimize", folder.resolve("tasks"), "--run", run);
        List<String> line = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null"));
        line.addAll(faults);
        line.addAll(plain.command());
        Hipwright failed = Hipwright.run(new ProcessBuilder(line), folder);
        assertThat(failed.exit()).as(failed.err()).isEqualTo(3);
        assertThat(failed.err().lines())
                .as("one line says what and where")
                .filteredOn(text -> text.startsWith("hipwright: "))
                .singleElement()
                .asString()
                .contains(run.toString(), error.equals("EIO") ? "Input/output error" : "No space left on device");
        assertThat(attempts()).as("what was printed is saved").containsAll(printed(failed.err()));

        Hipwright resumed = Hipwright.run("optimize", folder.resolve("tasks"), "--run", run);
        assertThat(resumed.exit()).as(resumed.err()).isZero();
        assertThat(resumed.out()).contains("2 of 2 passed");
        assertThat(attempts()).hasSize(6);
        try (var files = Files.walk(run)) {
            assertThat(files).as("nothing half-written stays").noneMatch(file -> file.toString()
                    .endsWith(".new"));
        }
    }

    /** The attempts on disk, by candidate or number, of both samples. */
    private TreeSet<String> attempts() throws IOException {
        TreeSet<String> attempts = new TreeSet<>();
        for (String id : List.of("0", "1")) {
            Path file = run.resolve("samples").resolve(id + ".json");
            if (Files.exists(file)) {
                for (JsonNode attempt : JSON.readTree(file.toFile()).get("solution_result")) {
                    attempts.add(id + " " + attempt.get("attempt").asInt());
                }
            }
        }
        return attempts;
    }

    /** The attempts that were told of; both tasks have one name, so that each counts for the one that has it. */
    private List<String> printed(String err) throws IOException {
        TreeSet<String> saved = attempts();
        return err.lines()
                .filter(line -> line.startsWith("  twice "))
                .map(line -> line.strip().split(" ")[1])
                .map(number -> saved.contains("0 " + number) ? "0 " + number : "1 " + number)
                .toList();
    }
}
