package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.process.CacheFolder;
import io.hipwright.process.CommandResult;
import io.hipwright.process.Commands;
import io.hipwright.process.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Compiles kernels for tests, without the audit that candidates go through. */
final class Kernels {
    private Kernels() {}

    /** A module made of this source, in {@code folder}. */
    static Path compile(Path folder, String source) {
        Path input = folder.resolve("kernels.hip");
        Path output = folder.resolve("kernels.so");
        String headers = CacheFolder.path().resolve("headers").toString();
        try {
            Files.writeString(input, "#include <hip/hip_runtime.h>\n" + source);
            Files.createDirectories(Path.of(headers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> line = List.of(
                Installation.find().program("hipcpu-cc").toString(),
                "--genco",
                "-o",
                output.toString(),
                input.toString());
        CommandResult result =
                Commands.run(line, folder, Map.of("HIPCPU_CACHE", headers, "TMPDIR", folder.toString()), 600);
        assertThat(result.exit()).as(result.output()).isZero();
        return output;
    }
}
