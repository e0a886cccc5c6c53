package io.hipwright.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClangProgramTest {
    @TempDir
    private Path folder;

    @Test
    void takesTheNewestThatHasItsLinker() throws IOException {
        link("clang++-15", installed(15, true));
        Path newest = link("clang++-18", installed(18, true));
        link("clang++-20", installed(20, false));
        assertThat(ClangProgram.onPath(path())).contains(new ClangProgram(newest));
    }

    @Test
    void doesNotTakeAnOldOneByItsPlainName() throws IOException {
        Path plain = link("clang++", installed(14, true));
        assertThat(ClangProgram.onPath(path())).isEmpty();
        Files.delete(plain);
        link("clang++", installed(19, true));
        assertThat(ClangProgram.onPath(path())).contains(new ClangProgram(plain));
    }

    private Map<String, String> path() {
        return Map.of("PATH", folder.resolve("bin").toString());
    }

    private Path link(String name, Path program) throws IOException {
        return Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("bin")).resolve(name), program);
    }

    private Path installed(int version, boolean linker) throws IOException {
        Path home = folder.resolve("llvm-" + version);
        Files.createDirectories(home.resolve("lib/clang/" + version + ".0.6"));
        if (linker) {
            program(home.resolve("bin/lld"));
        }
        return program(home.resolve("bin/clang"));
    }

    private static Path program(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
