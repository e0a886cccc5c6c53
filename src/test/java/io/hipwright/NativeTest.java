package io.hipwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the tests of the native part, area by area, with every compiler found or those of {@code HIPCPU_TEST_COMPILERS}. */
final class NativeTest {

    @ParameterizedTest
    @ValueSource(strings = {"check/", "compiler/", "language/", "nvidia/", "runtime/", "sandbox/"})
    void everyTestOfTheAreaPasses(String area) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "native/tests/run.sh", area)
                .directory(Path.of("").toAbsolutePath().toFile())
                .redirectErrorStream(true);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        System.out.println("native/tests/" + area + ": " + lastLine(output));
        assertThat(status).as(output).isZero();
    }

    private static String lastLine(String output) {
        return output.lines().reduce((first, second) -> second).orElse("");
    }
}
