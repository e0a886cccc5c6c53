package io.hipwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a compiler, or what one made, as tests do that look at what it says itself. */
public final class CompilerRun {
    private CompilerRun() {}

    /**
     * What it printed; it has to succeed.
     *
     * @param folder where it runs, which also takes the temporary files that it leaves behind
     * @param variables of its environment, beside what all have
     */
    public static String in(Path folder, Map<String, String> variables, List<String> line)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables);
        builder.environment().put("TMPDIR", folder.toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
