package io.hipwright.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.compile.BuildRequest.Instrumentation;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.compile.BuildResult.Built;
import io.hipwright.task.Directives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ships with hipwright is HIP, and not only what hipwright's own headers know. */
final class ShippedKernelsForGpusTest {
    private static final Path KERNELS = Path.of("kernels");

    @ParameterizedTest
    @ValueSource(strings = {"gfx90a", "gfx1030"})
    void everyKernelAndSolutionCompilesForAmd(String target) throws IOException {
        compileAll(Hipcc.toolchain(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gfx90a", "gfx1030", "gfx942", "gfx1100"})
    void everyKernelAndSolutionCompilesForAmdWithoutRocm(String target) throws IOException {
        compileAll(Clang.toolchain(target)).forEach((source, built) -> assertThat(
                        built.examination().orElseThrow().object().kernels())
                .as("kernels of %s", source)
                .isNotEmpty()
                .allMatch(kernel -> kernel.maxBlock() > 0));
    }

    @ParameterizedTest
    @ValueSource(strings = "sm_90")
    void everyKernelAndSolutionCompilesForNvidia(String target) throws IOException {
        compileAll(Nvcc.toolchain(target));
    }

    private static Map<Path, Built> compileAll(Toolchain toolchain) throws IOException {
        Map<Path, CompletableFuture<BuildResult>> builds = new TreeMap<>();
        for (Path source : sources()) {
            builds.put(source, toolchain.start(request(source)));
        }
        List<String> failed = new ArrayList<>();
        Map<Path, Built> made = new TreeMap<>();
        builds.forEach((source, build) -> {
            BuildResult result = Toolchain.await(build);
            if (result instanceof Built built) {
                made.put(source, built);
            } else {
                failed.add(source + ": " + result);
            }
        });
        assertThat(builds).hasSizeGreaterThan(100);
        assertThat(failed).isEmpty();
        return made;
    }

    private static BuildRequest request(Path source) throws IOException {
        String text = Files.readString(source);
        SortedMap<String, String> macros = new TreeMap<>();
        Directives.parse(text).defaultMacros().forEach((name, value) -> macros.put(name, Long.toString(value)));
        return new BuildRequest(text, source.getFileName().toString(), macros, Trust.CANDIDATE, Instrumentation.PLAIN);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(KERNELS)) {
            return files.filter(file -> file.toString().endsWith(".hip"))
                    .filter(file -> !file.toString().contains("incorrect_solutions"))
                    .sorted()
                    .toList();
        }
    }
}
