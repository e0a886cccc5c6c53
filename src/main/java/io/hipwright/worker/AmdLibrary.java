package io.hipwright.worker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** ROCm's HIP library, of whichever version is installed. Looked for, never loaded, outside a worker. */
public final class AmdLibrary {
    private static final String NAME = "libamdhip64.so";
    private static final List<String> VERSIONS = List.of(".7", ".6", ".5", "");
    private static final Path USUAL = Path.of("/opt/rocm/lib");
    private static final List<String> SYSTEM = List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib");

    private AmdLibrary() {}

    /**
     * What a worker tries, in order: paths, and names for the system's loader.
     *
     * @param rocm the installation whose library it is to be; empty for any
     */
    static List<String> candidates(Optional<Path> rocm) {
        return VERSIONS.stream()
                .map(version -> NAME + version)
                .flatMap(file -> rocm.isPresent()
                        ? Stream.of(rocm.get().resolve("lib").resolve(file).toString())
                        : Stream.of(file, USUAL.resolve(file).toString()))
                .toList();
    }

    /** Where it lies; empty when it is in none of the usual places. */
    public static Optional<Path> find(Optional<Path> rocm) {
        return find(rocm, System.getenv());
    }

    static Optional<Path> find(Optional<Path> rocm, Map<String, String> environment) {
        return folders(rocm, environment)
                .flatMap(folder -> VERSIONS.stream().map(version -> folder.resolve(NAME + version)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Where ROCm's libraries may lie. */
    static Stream<Path> folders(Optional<Path> rocm, Map<String, String> environment) {
        return rocm.isPresent()
                ? Stream.of(rocm.get().resolve("lib"))
                : Stream.concat(
                        Arrays.stream(environment
                                        .getOrDefault("LD_LIBRARY_PATH", "")
                                        .split(File.pathSeparator))
                                .filter(folder -> !folder.isBlank())
                                .map(Path::of),
                        Stream.concat(Stream.of(USUAL), SYSTEM.stream().map(Path::of)));
    }
}
