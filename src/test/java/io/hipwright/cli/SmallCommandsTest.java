package io.hipwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.SmallTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands that run no kernel. */
final class SmallCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void manifestListsTheHipFilesOfAFolder() throws IOException {
        Files.writeString(folder.resolve("b.hip"), "");
        Files.writeString(folder.resolve("a.hip"), "");
        Files.writeString(folder.resolve("notes.txt"), "");
        Path list = folder.resolve("manifest.json");
        assertThat(Hipwright.run("manifest", folder, "-o", list).exit()).isZero();
        JsonNode entries = JsonMapper.builder().build().readTree(Files.readString(list));
        assertThat(entries.toString())
                .isEqualTo("[{\"id\":0,\"file_name\":\"a.hip\"},{\"id\":1,\"file_name\":\"b.hip\"}]");
        assertThat(Hipwright.run("manifest", folder.resolve("missing"), "-o", list)
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void whatInitWritesLoadsAndPasses() throws IOException {
        Path kernel = folder.resolve("kernel.hip");
        Files.writeString(kernel, SmallTask.kernel("2 * x[i]"));
        Hipwright ran = Hipwright.run("init", kernel);
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(Hipwright.run("verify", folder).exit()).isZero();
        Hipwright again = Hipwright.run("init", kernel);
        assertThat(again.exit()).isEqualTo(3);
        assertThat(again.err()).contains("task.yaml", "exists already");
    }

    @Test
    void completionKnowsEveryCommand() {
        Hipwright ran = Hipwright.run("generate-completion");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("complete -F", "verify", "calibrate", "--candidate");
    }

    @Test
    void everyCommandsHelpHasAnExample() {
        for (String command : new String[] {"verify", "bench", "optimize", "resume", "calibrate", "manifest", "init"}) {
            Hipwright help = Hipwright.run(command, "--help");
            assertThat(help.exit()).isZero();
            assertThat(help.out()).contains("Example", "hipwright " + command);
        }
        assertThat(Hipwright.run("--version").out()).startsWith("hipwright ");
    }
}
