package io.hipwright.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.SmallTask;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaskContentTest {
    private static final String WITH_FILES = SmallTask.YAML.replace("{dist: normal, mean: 0, std: 2}", "{file: x.npy}")
            + "reference: {cpu: reference.cpp}\n";

    @TempDir
    private Path folder;

    private Task task(String name, String yaml) {
        return TaskLoader.load(new SmallTask(folder.resolve(name))
                .file("task.yaml", yaml)
                .file("x.npy", "")
                .file("reference.cpp", "")
                .folder());
    }

    @Test
    void aCopyElsewhereIsTheSame() {
        TaskContent here = TaskContent.of(task("here", WITH_FILES));
        TaskContent there = TaskContent.of(task("there/below", WITH_FILES));
        assertThat(there.text()).isEqualTo(here.text()).doesNotContain(folder.toString());
        assertThat(here.files()).containsExactly(folder.resolve("here/reference.cpp"), folder.resolve("here/x.npy"));
    }

    @Test
    void everyChangeOfTheTextShows() {
        String text = TaskContent.of(task("a", SmallTask.YAML)).text();
        for (String changed : new String[] {
            SmallTask.YAML.replace("n: 1000}\nargs", "n: 999}\nargs"),
            SmallTask.YAML.replace("std: 2", "std: 3"),
            SmallTask.YAML.replace("block: [256]", "block: [128]"),
            SmallTask.YAML.replace("{n: 1}", "{n: 2}"),
            SmallTask.YAML + "tolerance: {rtol: 1.0e-3, atol: 0}\n",
            SmallTask.YAML + "hidden_sizes: {n: [1, 9]}\n",
            SmallTask.YAML + "reference: {cpu: reference.cpp}\n"
        }) {
            assertThat(changed).isNotEqualTo(SmallTask.YAML);
            assertThat(TaskContent.of(task("a", changed)).text()).isNotEqualTo(text);
        }
    }
}
