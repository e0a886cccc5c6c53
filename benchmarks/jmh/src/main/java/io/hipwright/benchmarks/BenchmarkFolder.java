package io.hipwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that benchmarks/run.sh makes and removes; what one benchmark puts there serves the others of the run. */
final class BenchmarkFolder {
    static final String PROPERTY = "hipwright.benchmarks.folder";

    private BenchmarkFolder() {}

    static Path of(String name) throws IOException {
        return Files.createDirectories(Path.of(System.getProperty(PROPERTY), name));
    }
}
