package io.hipwright.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hipwright.SmallTask;
import io.hipwright.compile.ProcessorToolchain;
import io.hipwright.process.Installation;
import io.hipwright.task.ElementType;
import io.hipwright.task.InputException;
import io.hipwright.task.TaskLoader;
import io.hipwright.worker.WorkerSettings;
import io.hipwright.worker.Workers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where expected outputs come from when not from the baseline, which is a wrong one in these tasks. */
final class ReferenceTest {
    private static final String RIGHT = SmallTask.kernel("2 * x[i]");
    private static final String WRONG = SmallTask.kernel("3 * x[i]");
    private static final int COUNT = 1000;

    private static Backend backend;

    @TempDir
    private Path folder;

    private SmallTask task;

    @BeforeAll
    static void open() {
        Installation installation = Installation.find();
        backend = new Backend(
                new ProcessorToolchain(installation, 64, 120),
                Workers.pool(installation, WorkerSettings.forProcessor(installation, 64), 1),
                Backend.Limits.DEFAULT);
    }

    @AfterAll
    static void close() {
        backend.close();
    }

    @BeforeEach
    void write() {
        task = new SmallTask(folder).file("kernel.hip", WRONG);
    }

    @Test
    void aHipSourceDecides() {
        task.file("reference.hip", RIGHT).file("task.yaml", SmallTask.YAML + "reference: {source: reference.hip}\n");
        decidesAgainstTheBaseline();
    }

    @Test
    void plainCppDecides() {
        task.file(
                        "reference.cpp",
                        "extern \"C\" void reference(const float* x, float* y, int n) {\n"
                                + "  for (int i = 0; i < n; i++) y[i] = 2 * x[i];\n}\n")
                .file("task.yaml", SmallTask.YAML + "reference: {cpu: reference.cpp}\n");
        decidesAgainstTheBaseline();
    }

    @Test
    void outputsOnDiskDecide() throws IOException {
        save("x.npy", i -> i * 0.25);
        save("y.npy", i -> i * 0.5);
        task.file("task.yaml", onDisk());
        decidesAgainstTheBaseline();
        save("y.npy", i -> i == 999 ? 0 : i * 0.5);
        assertThat(verdict(RIGHT).reason()).contains("1 of 1000", "y[999]");
    }

    @Test
    void outputsOnDiskNeedInputsOnDisk() throws IOException {
        save("y.npy", i -> i * 0.5);
        task.file("task.yaml", onDisk().replace("{file: x.npy}", "{dist: normal, mean: 0, std: 2}"));
        assertThatThrownBy(() -> TaskLoader.load(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("task.yaml:10", "x", ".npy");
    }

    @Test
    void outputsOnDiskAllowNoHiddenSizes() throws IOException {
        save("x.npy", i -> i);
        save("y.npy", i -> i);
        task.file("task.yaml", onDisk() + "hidden_sizes: {n: [1, 50]}\n");
        assertThatThrownBy(() -> TaskLoader.load(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("task.yaml:11", "hidden_sizes");
    }

    @Test
    void aMissingFileIsToldWithItsLine() {
        for (String reference : List.of("source: no.hip", "cpu: no.cpp", "outputs: {y: no.npy}")) {
            task.file("task.yaml", SmallTask.YAML + "reference: {" + reference + "}\n");
            assertThatThrownBy(() -> TaskLoader.load(folder))
                    .isInstanceOf(InputException.class)
                    .hasMessageContainingAll("task.yaml:13", "no.");
        }
    }

    @Test
    void aReferenceThatFailsIsADefectOfTheTask() {
        task.file("reference.cpp", "extern \"C\" void reference(const float* x, float* y, int n) { y[0] = z; }\n")
                .file("task.yaml", SmallTask.YAML + "reference: {cpu: reference.cpp}\n");
        assertThatThrownBy(() -> verdict(RIGHT))
                .isInstanceOf(TaskDefectException.class)
                .hasMessageContainingAll("reference.cpp:1", "z");
        task.file(
                "reference.cpp", "extern \"C\" void reference(const float* x, float* y, int n) { y[1 << 20] = 0; }\n");
        assertThatThrownBy(() -> verdict(RIGHT))
                .isInstanceOf(TaskDefectException.class)
                .hasMessageContainingAll("{n=1}", "hipErrorIllegalAddress");
    }

    private void decidesAgainstTheBaseline() {
        Verdict right = verdict(RIGHT);
        assertThat(right.status()).as(right.reason()).isEqualTo(Status.PASSED);
        assertThat(verdict(WRONG).status()).isEqualTo(Status.WRONG_OUTPUT);
        try (TaskVerifier verifier = verifier()) {
            assertThat(verifier.verifyBaseline().verdict().status()).isEqualTo(Status.WRONG_OUTPUT);
        }
    }

    private Verdict verdict(String source) {
        try (TaskVerifier verifier = verifier()) {
            return verifier.verify(new Candidate("candidate.hip", source)).verdict();
        }
    }

    private TaskVerifier verifier() {
        return new TaskVerifier(TaskLoader.load(folder), backend, 7);
    }

    private static String onDisk() {
        return SmallTask.YAML
                        .replace("{dist: normal, mean: 0, std: 2}", "{file: x.npy}")
                        .replaceAll("workloads:\n.*\n.*\n", "")
                + "reference: {outputs: {y: y.npy}}\n";
    }

    private void save(String name, IntToDoubleFunction value) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(COUNT * Float.BYTES).order(ByteOrder.nativeOrder());
        for (int i = 0; i < COUNT; i++) {
            content.putFloat((float) value.applyAsDouble(i));
        }
        NpyFile.write(folder.resolve(name), ElementType.FLOAT, List.of((long) COUNT), content.flip());
    }
}
