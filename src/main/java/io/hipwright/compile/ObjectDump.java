package io.hipwright.compile;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where llvm-objdump lies. */
public final class ObjectDump {
    private static final int NEWEST = 30;
    private static final int OLDEST = 14;

    private ObjectDump() {}

    /** The one beside hipcc's compiler, else the newest on the PATH, else the bundled one. */
    public static Optional<Path> find(Optional<HipccProgram> hipcc) {
        Stream<Path> installed = hipcc.flatMap(HipccProgram::rocm).stream()
                .flatMap(rocm -> Stream.of(rocm.resolve("llvm/bin"), rocm.resolve("lib/llvm/bin")))
                .map(folder -> folder.resolve("llvm-objdump"));
        Stream<String> names = Stream.concat(
                IntStream.iterate(NEWEST, version -> version >= OLDEST, version -> version - 1)
                        .mapToObj(version -> "llvm-objdump-" + version),
                Stream.of("llvm-objdump"));
        Stream<Path> onPath = names.flatMap(ObjectDump::onPath);
        return Stream.concat(installed, onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .or(() -> BundledClang.find().map(clang -> clang.resolveSibling("llvm-objdump")));
    }

    /** The one in a program's folder, else the newest on the PATH. */
    static Optional<Path> beside(Path program) {
        return Optional.of(program.resolveSibling("llvm-objdump"))
                .filter(Files::isExecutable)
                .or(() -> find(Optional.empty()));
    }

    private static Stream<Path> onPath(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name));
    }
}
