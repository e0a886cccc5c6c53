package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AmdLibraryTest {
    @TempDir
    private Path folder;

    @Test
    void aNamedInstallationIsNotPassedOver() throws IOException {
        Path named = Files.createDirectories(folder.resolve("named/lib"));
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.createFile(other.resolve("libamdhip64.so.7"));
        Map<String, String> environment = Map.of("LD_LIBRARY_PATH", "/nowhere:" + other);
        Optional<Path> rocm = Optional.of(folder.resolve("named"));
        assertThat(AmdLibrary.find(rocm, environment)).isEmpty();
        assertThat(AmdLibrary.find(Optional.empty(), environment)).contains(other.resolve("libamdhip64.so.7"));
        Files.createFile(named.resolve("libamdhip64.so.5"));
        Files.createFile(named.resolve("libamdhip64.so.6"));
        assertThat(AmdLibrary.find(rocm, environment)).contains(named.resolve("libamdhip64.so.6"));
        assertThat(AmdLibrary.candidates(rocm)).allMatch(candidate -> candidate.startsWith(named.toString()));
        assertThat(AmdLibrary.candidates(Optional.empty()))
                .contains("libamdhip64.so.6", "/opt/rocm/lib/libamdhip64.so.7");
    }
}
