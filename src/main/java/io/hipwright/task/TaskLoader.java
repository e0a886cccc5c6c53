package io.hipwright.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Loads a task folder. */
public final class TaskLoader {
    static final String FILE_NAME = "task.yaml";

    private TaskLoader() {}

    /**
     * Reads a task folder, or the YAML file in one.
     *
     * @throws InputException when anything in it is wrong, with file, line and how to mend it
     */
    public static Task load(Path taskFolderOrYaml) {
        boolean isFolder = Files.isDirectory(taskFolderOrYaml);
        Path file = (isFolder ? taskFolderOrYaml.resolve(FILE_NAME) : taskFolderOrYaml).normalize();
        if (isFolder && !Files.isRegularFile(file)) {
            throw new InputException(
                    taskFolderOrYaml,
                    0,
                    "no " + FILE_NAME + " is in this folder",
                    "write one with hipwright init KERNEL.hip");
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Path shown = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        YamlValue root = YamlValue.parse(file, TextFiles.read(file), 1);
        String defaultName =
                Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("task");
        return new TaskReader(root, shown, defaultName).read();
    }
}
