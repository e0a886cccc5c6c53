package io.hipwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A task that takes next to no time: y is twice x. Its files lie in a folder of their own, to be changed by a test. */
public final class SmallTask {
    public static final String YAML =
            """
            name: twice
            kernel: twice
            source: kernel.hip
            params: {n: 1000}
            args:
              - {name: x, type: float, role: in, shape: [n], init: {dist: normal, mean: 0, std: 2}}
              - {name: y, type: float, role: out, shape: [n]}
              - {name: n, type: int, value: n}
            launch: {grid: ["ceildiv(n,256)"], block: [256], shared: 0}
            workloads:
              - {n: 1}
              - {n: 1000, bench: true}
            """;

    private final Path folder;

    /** Writes task.yaml and kernel.hip into {@code folder}, which is made. */
    public SmallTask(Path folder) {
        this.folder = folder;
        file("task.yaml", YAML);
        file("kernel.hip", kernel("2 * x[i]"));
    }

    public Path folder() {
        return folder;
    }

    /** A right one, when {@code value} is twice {@code x[i]}. */
    public static String kernel(String value) {
        return "#include <hip/hip_runtime.h>\n__global__ void twice(const float* x, float* y, int n) {\n"
                + "  int i = blockIdx.x * blockDim.x + threadIdx.x;\n  if (i < n) y[i] = " + value + ";\n}\n";
    }

    /** An answer of a model that proposes {@link #kernel}. */
    public static String answer(String value) {
        return "Here it is:\n```cpp\n" + kernel(value) + "```\n";
    }

    /** Writes a file of the task. */
    public SmallTask file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The right way, a wrong one, and another right way, as answers to play back. */
    public SmallTask withAnswers() {
        return file("answers/01.md", answer("x[i]"))
                .file("answers/02.md", answer("x[i] + x[i]"))
                .file("answers/03.md", "I cannot help with that.");
    }
}
