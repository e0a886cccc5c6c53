package io.hipwright.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A task folder in a temporary place, to be changed line by line. */
final class TaskFixture {
    /** The example that is promised to load as it stands. */
    static final String EXAMPLE =
            """
            # kernels/row_softmax/task.yaml
            name: row_softmax
            kernel: row_softmax            # the __global__ function; plain or extern "C"
            source: kernel.hip             # the baseline
            params: {rows: 1024, cols: 1000}
            args:                          # in the order of the kernel's parameters
              - {name: x, type: float, role: in,  shape: [rows, cols], init: {dist: normal, mean: 0, std: 2}}
              - {name: y, type: float, role: out, shape: [rows, cols]}
              - {name: rows, type: int, value: rows}
              - {name: cols, type: int, value: cols}
            launch: {grid: [rows], block: [256], shared: 0}
            workloads:                     # the last one marked bench is timed; all are checked
              - {rows: 1, cols: 1}
              - {rows: 7, cols: 333}
              - {rows: 1024, cols: 1000, bench: true}
            tolerance: {rtol: 1.0e-5, atol: 1.0e-7}     # optional; default by type
            reference: baseline            # or {source: reference.hip} or {cpu: reference.cpp}, or {outputs: {y: y.npy}}
            """;

    static final String KERNEL =
            """
            #include <hip/hip_runtime.h>
            // One block per row.
            extern "C" __global__ void __launch_bounds__(256) row_softmax(const float* __restrict__ x, float* __restrict__ y,
                                                                          int rows, int cols) {
              y[blockIdx.x * cols] = x[0];
            }
            """;

    private final Path folder;
    private String yaml = EXAMPLE;
    private String kernel = KERNEL;

    TaskFixture(Path folder) {
        this.folder = folder;
    }

    TaskFixture yaml(String from, String to) {
        if (!yaml.contains(from)) {
            throw new IllegalArgumentException("no '" + from + "' in the fixture");
        }
        yaml = yaml.replace(from, to);
        return this;
    }

    TaskFixture wholeYaml(String text) {
        yaml = text;
        return this;
    }

    TaskFixture kernel(String text) {
        kernel = text;
        return this;
    }

    TaskFixture file(String name, String text) {
        write(name, text);
        return this;
    }

    Task load() {
        write("task.yaml", yaml);
        write("kernel.hip", kernel);
        return TaskLoader.load(folder);
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
