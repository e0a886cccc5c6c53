package io.hipwright.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskFolderTest {
    @TempDir
    Path folder;

    @Test
    void candidatesAndAnswersAreListedByName() {
        Task task = new TaskFixture(folder)
                .file("solutions/b.hip", "")
                .file("solutions/a.hip", "")
                .file("solutions/notes.txt", "")
                .file("incorrect_solutions/no_op.hip", "")
                .file("answers/02.md", "")
                .file("answers/01.md", "")
                .file("answers/.hidden", "")
                .load();
        TaskFolder beside = TaskFolder.of(task);
        assertThat(beside.solutions())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a.hip", "b.hip");
        assertThat(beside.incorrectSolutions()).hasSize(1);
        assertThat(beside.answers())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("01.md", "02.md");
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(TaskFolder.of(folder)).isEqualTo(TaskFolder.of(folder.resolve("nothing")));
        assertThat(TaskFolder.of(folder).answers()).isEmpty();
    }
}
