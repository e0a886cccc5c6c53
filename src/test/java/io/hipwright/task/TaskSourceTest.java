package io.hipwright.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskSourceTest {
    private static final String FIELDS =
            """
            "kernel": "k", "params": {"n": 10}, "args": [{"name": "x", "type": "float", "role": "inout", "shape": ["n"]}], \
            "launch": {"grid": ["ceildiv(n, 4)"], "block": [4]}""";

    @TempDir
    Path folder;

    private static String record(int id) {
        return "{\"id\": " + id + ", \"name\": \"task" + id
                + "\", \"code_body\": \"// \\u00e9 \\ud83d\\ude00 é\\n__global__ void k(float* x) { /* " + id
                + " */ }\", " + FIELDS
                + "}";
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aFolderOfTaskFoldersIsListedByName() throws IOException {
        new TaskFixture(folder.resolve("b")).load();
        new TaskFixture(folder.resolve("a")).load();
        Files.createDirectory(folder.resolve("notes"));
        TaskSource source = TaskSource.open(folder);
        assertThat(source.tasks()).extracting(TaskRef::id).containsExactly("0", "1");
        assertThat(source.tasks()).extracting(TaskRef::name).containsExactly("a", "b");
        assertThat(source.tasks().get(1).load().kernel()).isEqualTo("row_softmax");
        assertThat(TaskSource.open(folder.resolve("a")).tasks())
                .extracting(TaskRef::name)
                .containsExactly("a");
    }

    @Test
    void recordsOfJsonLinesAreTasks() throws IOException {
        Path file = write("tasks.jsonl", record(7) + "\n\n" + record(3) + "\n");
        List<TaskRef> tasks = TaskSource.open(file).tasks();
        assertThat(tasks).extracting(TaskRef::id).containsExactly("7", "3");
        assertThat(tasks).extracting(TaskRef::name).containsExactly("task7", "task3");
        Task task = tasks.get(1).load();
        assertThat(task.name()).isEqualTo("task3");
        assertThat(task.code()).contains("é \uD83D\uDE00 é").contains("/* 3 */");
        assertThat(task.source()).isEqualTo(file);
        assertThat(TaskFolder.of(task).solutions()).isEmpty();
    }

    @Test
    void recordsOfAnArrayAreTasksWithOrWithoutAByteOrderMark() throws IOException {
        for (String mark : List.of("", "\uFEFF")) {
            Path file = write("tasks.json", mark + "[\n" + record(1) + ",\n\t" + record(2) + "\n]\n");
            assertThat(TaskSource.open(file).tasks().get(1).load().code()).contains("/* 2 */");
        }
    }

    @Test
    void recordsWithoutAnIdAreNumbered() throws IOException {
        String anonymous = record(1).replaceFirst("\"id\": 1, \"name\": \"task1\", ", "");
        TaskRef task = TaskSource.open(write("t.jsonl", anonymous)).tasks().get(0);
        assertThat(task.id()).isEqualTo("0");
        assertThat(task.load().name()).isEqualTo("task_0");
    }

    @Test
    void aManifestMayNameTaskFolders() throws IOException {
        new TaskFixture(folder.resolve("kernels/soft")).load();
        Path manifest = write(
                "manifest.json",
                "[{\"id\": 4, \"file_name\": \"kernels/soft\"}, {\"id\": 5, \"file_name\": \"a.hip\"}]");
        List<TaskRef> tasks = TaskSource.open(manifest).tasks();
        assertThat(tasks).extracting(TaskRef::name).containsExactly("soft", "a.hip");
        assertThat(tasks.get(0).load().name()).isEqualTo("row_softmax");
        assertThatThrownBy(() -> tasks.get(1).load())
                .hasMessageContaining("manifest.json:1")
                .hasMessageContaining("hipwright init");
    }

    @Test
    void mistakesCarryTheLineOfTheRecord() throws IOException {
        assertRefused(record(1) + "\n{\"id\": 2,\n", "t.json:3: not valid JSON");
        assertRefused(record(1) + "\n" + record(1), "t.json:2: a second record with id 1 (the first is on line 1)");
        assertRefused("{\"hip_file\": \"p.hip\", \"code_body\": \"\"}", "t.json:1: record 0 names a whole program");
        assertRefused("\n{\"name\": \"x\"}", "t.json:2: record 0 has neither code_body nor file_name");
        assertRefused("[1]", "t.json:1: not a record");
        assertRefused("[]", "no record is in it");
        assertRefused("{\"id\": \"a/../b\", \"file_name\": \"x\"}", "cannot be used as a file name");
        assertRefused("{\"file_name\": \"x\\u0000\"}", "file_name is no file name");
        assertRefused("[".repeat(1000), "t.json:1: not a record");
    }

    @Test
    void compilersAreNotToldTheNameOfTheListThatARecordIsIn() throws IOException {
        Path file = write("t.json", record(1));
        assertThat(TaskSource.open(file).tasks().get(0).load().sourceName()).isEqualTo("kernel.hip");
        assertThat(new TaskFixture(folder.resolve("a")).load().sourceName()).endsWith(".hip");
    }

    @Test
    void mistakesInARecordCarryItsLineWhenItIsRead() throws IOException {
        Path file = write("t.json", record(1) + "\n" + record(2).replace("\"block\"", "\n\"blok\""));
        TaskRef task = TaskSource.open(file).tasks().get(1);
        assertThatThrownBy(task::load)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("t.json:3: unknown key 'blok' in launch; did you mean 'block'?");
    }

    @Test
    void oneOfAHundredThousandRecordsIsReadWithoutReadingTheOthers() throws IOException {
        Path file = folder.resolve("many.jsonl");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 100_000; i++) {
                writer.write(record(i));
                writer.write('\n');
            }
        }
        List<TaskRef> tasks = TaskSource.open(file).tasks();
        assertThat(tasks).hasSize(100_000);
        assertThat(tasks.get(99_999).load().code()).contains("/* 99999 */");
    }

    @Test
    void aManifestIsWrittenInItsPromisedFormAndReadBack() throws IOException {
        write("b.hip", "");
        write("a \"quoted\".hip", "");
        write("c.txt", "");
        KernelManifest manifest = KernelManifest.ofFolder(folder, folder);
        Path file = folder.resolve("manifest.json");
        manifest.write(file);
        assertThat(Files.readString(file))
                .isEqualTo(
                        "[\n  {\"id\": 0, \"file_name\": \"a \\\"quoted\\\".hip\"},\n  {\"id\": 1, \"file_name\": \"b.hip\"}\n]\n");
        assertThat(KernelManifest.read(file)).isEqualTo(manifest);
        assertThat(KernelManifest.ofFolder(folder, folder.resolve("deeper"))
                        .entries()
                        .get(1)
                        .fileName())
                .isEqualTo("../b.hip");
        new KernelManifest(List.of()).write(file);
        assertThat(KernelManifest.read(file).entries()).isEmpty();
    }

    private void assertRefused(String text, String message) throws IOException {
        Path file = write("t.json", text);
        assertThatThrownBy(() -> TaskSource.open(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }
}
