package io.hipwright.compile;

import io.hipwright.process.MissingToolException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where nvcc lies. */
public record NvccProgram(Path path) {
    private static final Path USUAL = Path.of("/usr/local/cuda");
    private static final String INSTALL =
            "install NVIDIA's CUDA toolkit (its package cuda-nvcc), or name it with CUDA_HOME";

    /**
     * The first of: {@code CUDA_HOME}, {@code CUDA_PATH}, {@code /usr/local/cuda}, the {@code PATH}.
     *
     * @throws MissingToolException when there is none
     */
    public static NvccProgram find() {
        return search().orElseThrow(() ->
                new MissingToolException("no nvcc was found in CUDA_HOME, /usr/local/cuda or on the PATH", INSTALL));
    }

    /** As {@link #find()}; empty when there is none. */
    public static Optional<NvccProgram> search() {
        return search(System.getenv(), USUAL);
    }

    static Optional<NvccProgram> search(Map<String, String> environment, Path usual) {
        Stream<Path> named = Stream.of("CUDA_HOME", "CUDA_PATH")
                .map(environment::get)
                .filter(folder -> folder != null && !folder.isBlank())
                .map(Path::of);
        Stream<Path> onPath = Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "nvcc"));
        return Stream.concat(Stream.concat(named, Stream.of(usual)).map(folder -> folder.resolve("bin/nvcc")), onPath)
                .map(Path::toAbsolutePath)
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(NvccProgram::new);
    }

    /** nvdisasm or cuobjdump: the one beside nvcc, else on the PATH. */
    public static Optional<Path> disassembler(Optional<NvccProgram> nvcc) {
        Stream<Path> beside = nvcc.map(NvccProgram::path).map(Path::getParent).stream();
        Stream<Path> path = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
        return Stream.concat(beside, path)
                .flatMap(folder -> Stream.of("nvdisasm", "cuobjdump").map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
