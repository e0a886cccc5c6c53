package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DebugAgentTest {
    @TempDir
    private Path folder;

    @Test
    void isLookedForWhereTheHipLibraryIs() throws IOException {
        Path named = Files.createDirectories(folder.resolve("named/lib"));
        Path other = Files.createDirectories(folder.resolve("other"));
        Path agent = Files.createFile(other.resolve("librocm-debug-agent.so.2"));
        Map<String, String> environment = Map.of("LD_LIBRARY_PATH", other.toString());
        Optional<Path> rocm = Optional.of(folder.resolve("named"));
        assertThat(DebugAgent.find(Optional.empty(), environment)).contains(agent);
        assertThat(DebugAgent.find(rocm, environment)).isEmpty();
        Path inside = Files.createFile(named.resolve("librocm-debug-agent.so.2"));
        assertThat(DebugAgent.find(rocm, environment)).contains(inside);
    }
}
