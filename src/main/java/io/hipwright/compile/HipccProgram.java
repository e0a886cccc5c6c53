package io.hipwright.compile;

import io.hipwright.process.MissingToolException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where hipcc lies.
 *
 * @param path the program
 * @param rocm the ROCm installation that it was found in; empty for one on the PATH
 */
public record HipccProgram(Path path, Optional<Path> rocm) {
    private static final Path USUAL = Path.of("/opt/rocm");
    private static final String INSTALL = "Debian and Ubuntu: apt-get install hipcc libamdhip64-dev; or AMD's ROCm;"
            + " or name an installation with --rocm-path";

    /**
     * The first of: {@code option}, {@code ROCM_PATH}, {@code /opt/rocm}, the {@code PATH}.
     *
     * @param option what {@code --rocm-path} names; nothing else is looked at then
     * @throws MissingToolException when there is none
     */
    public static HipccProgram find(Optional<Path> option) {
        return find(option, System.getenv(), USUAL);
    }

    /** As {@link #find(Optional)}; empty when there is none. */
    public static Optional<HipccProgram> search(Optional<Path> option) {
        return search(option, System.getenv(), USUAL);
    }

    static HipccProgram find(Optional<Path> option, Map<String, String> environment, Path usual) {
        return search(option, environment, usual)
                .orElseThrow(() -> new MissingToolException(
                        option.map(folder -> "no bin/hipcc in " + folder)
                                .orElse("no hipcc was found in ROCM_PATH, /opt/rocm or on the PATH"),
                        INSTALL));
    }

    static Optional<HipccProgram> search(Optional<Path> option, Map<String, String> environment, Path usual) {
        List<Path> installations = new ArrayList<>();
        if (option.isPresent()) {
            installations.add(option.get());
        } else {
            Optional.ofNullable(environment.get("ROCM_PATH"))
                    .filter(folder -> !folder.isBlank())
                    .map(Path::of)
                    .ifPresent(installations::add);
            installations.add(usual);
        }
        Optional<HipccProgram> installed = installations.stream()
                .map(Path::toAbsolutePath)
                .map(folder -> new HipccProgram(folder.resolve("bin/hipcc"), Optional.of(folder)))
                .filter(HipccProgram::runs)
                .findFirst();
        return installed.isPresent() || option.isPresent() ? installed : onPath(environment.getOrDefault("PATH", ""));
    }

    private static Optional<HipccProgram> onPath(String path) {
        Stream<String> folders = Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank());
        return folders.map(folder -> new HipccProgram(Path.of(folder, "hipcc").toAbsolutePath(), Optional.empty()))
                .filter(HipccProgram::runs)
                .findFirst();
    }

    private boolean runs() {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }

    /** What its process needs to know of the installation, and of the target so that it need not ask a device. */
    Map<String, String> environment(String target) {
        return rocm.isPresent()
                ? Map.of("HCC_AMDGPU_TARGET", target, "ROCM_PATH", rocm.get().toString())
                : Map.of("HCC_AMDGPU_TARGET", target);
    }
}
