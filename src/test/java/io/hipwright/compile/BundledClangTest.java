package io.hipwright.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BundledClangTest {
    private static final String FOLDER = "org/bytedeco/llvm/linux-x86_64/";

    @TempDir
    private Path folder;

    @Test
    void unpacksProgramsLibrariesAndHeadersOnce() throws IOException {
        Path jar =
                jar("clang", "lld", "llvm-objdump", "libclang-cpp.so", "libLLVM.so", "lib/clang/20/include/x.h", "opt");
        Path clang = find(jar);
        assertThat(clang).isExecutable().hasContent("clang");
        assertThat(clang.resolveSibling("lld")).isExecutable();
        assertThat(clang.resolveSibling("libLLVM.so.20.1")).isSymbolicLink().hasContent("libLLVM.so");
        assertThat(clang.resolveSibling("libclang-cpp.so.20.1")).hasContent("libclang-cpp.so");
        assertThat(clang.resolveSibling("lib/clang/20/include/x.h")).exists();
        assertThat(clang.resolveSibling("opt")).doesNotExist();
        Files.writeString(clang, "still the first");
        assertThat(find(jar)).hasContent("still the first");
        try (Stream<Path> left = Files.list(folder.resolve("cache/clang"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void writesNothingOutsideOfItsFolder() throws IOException {
        Path jar = jar("clang", "lib/clang/../../../../escaped");
        assertThatThrownBy(() -> find(jar)).isInstanceOf(UncheckedIOException.class);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).noneMatch(file -> file.endsWith("escaped"));
        }
    }

    @Test
    void isAbsentWithoutTheJar() throws IOException {
        try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
            assertThat(BundledClang.find(empty, folder)).isEmpty();
        }
    }

    private Path find(Path jar) throws IOException {
        try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            return BundledClang.find(classes, folder.resolve("cache")).orElseThrow();
        }
    }

    private Path jar(String... names) throws IOException {
        Path jar = folder.resolve("llvm-20.1.7-1.5.12-linux-x86_64.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            for (String name : names) {
                entries.putNextEntry(new JarEntry(FOLDER + name));
                entries.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
