package io.hipwright.compile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a clang lies that compiles HIP for AMD GPUs without ROCm: 15 or newer, with lld beside it. */
public record ClangProgram(Path path) {
    private static final int OLDEST = 15;
    private static final int NEWEST = 30;
    private static final Pattern VERSION = Pattern.compile("(\\d+).*");

    /** The one in the jar of the profile {@code bundled-clang}, else the newest on the {@code PATH}. */
    public static Optional<ClangProgram> search() {
        return BundledClang.find().map(ClangProgram::new).or(() -> onPath(System.getenv()));
    }

    static Optional<ClangProgram> onPath(Map<String, String> environment) {
        Stream<String> names = Stream.concat(
                IntStream.iterate(NEWEST, version -> version >= OLDEST, version -> version - 1)
                        .mapToObj(version -> "clang++-" + version),
                Stream.of("clang++"));
        String[] folders = environment.getOrDefault("PATH", "").split(File.pathSeparator);
        return names.flatMap(name -> Arrays.stream(folders)
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name).toAbsolutePath()))
                .filter(ClangProgram::serves)
                .findFirst()
                .map(ClangProgram::new);
    }

    /** Looks at the folder that the program itself is in, because links to it have neither lld nor headers beside them. */
    private static boolean serves(Path program) {
        if (!Files.isExecutable(program)) {
            return false;
        }
        try {
            Path folder = program.toRealPath().resolveSibling("");
            return Files.isExecutable(folder.resolve("lld")) && newestHeaders(folder.resolve("../lib/clang")) >= OLDEST;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static int newestHeaders(Path folder) throws IOException {
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.map(version -> VERSION.matcher(version.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(version -> Integer.parseInt(version.group(1)))
                    .max()
                    .orElse(0);
        }
    }
}
