package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.process.CommandResult;
import io.hipwright.process.Commands;
import io.hipwright.process.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Compiles kernels for tests. */
final class Kernels {
    private static final Installation INSTALLATION = Installation.find();
    private final Path folder;
    private int count;

    Kernels(Path folder) {
        this.folder = folder;
    }

    /** A module with this source, without the audit that candidates go through. */
    Path compile(String source) {
        String name = "kernel" + count++;
        Path input = folder.resolve(name + ".hip");
        Path output = folder.resolve(name + ".so");
        write(input, "#include <hip/hip_runtime.h>\n" + source);
        List<String> line = List.of(
                INSTALLATION.program("hipcpu-cc").toString(), "--genco", "-o", output.toString(), input.toString());
        CommandResult result = Commands.run(line, folder, Map.of("HIPCPU_CACHE", folder.toString()), 600);
        assertThat(result.exit()).as(result.output()).isZero();
        return output;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
