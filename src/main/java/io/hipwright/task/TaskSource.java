package io.hipwright.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A list of tasks, wherever they come from. Opening it reads no task in full. */
public record TaskSource(Path origin, List<TaskRef> tasks) {
    public TaskSource {
        tasks = List.copyOf(tasks);
    }

    /**
     * Opens a task folder, a folder of task folders (in the order of their names), or a JSON array or JSON Lines file of records: each
     * either a manifest entry whose {@code file_name} is a task folder, or the keys of a {@code task.yaml} with {@code code_body} in
     * place of {@code source}.
     *
     * @throws InputException when it holds no task, or a record cannot be one
     */
    public static TaskSource open(Path path) {
        if (Files.isDirectory(path)) {
            return new TaskSource(path, isTask(path) ? List.of(folder(0, path)) : folders(path));
        }
        if (path.toString().matches(".*\\.ya?ml")) {
            return new TaskSource(path, List.of(folder(0, path)));
        }
        if (!Files.isRegularFile(path)) {
            throw new InputException(path, 0, "no such file or folder", "check the name");
        }
        return new TaskSource(path, records(path));
    }

    private static boolean isTask(Path folder) {
        return Files.isRegularFile(folder.resolve(TaskLoader.FILE_NAME));
    }

    private static TaskRef folder(int index, Path folder) {
        String name = Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .orElse("task");
        return new TaskRef(Integer.toString(index), name, () -> TaskLoader.load(folder));
    }

    private static List<TaskRef> folders(Path parent) {
        List<Path> folders;
        try (Stream<Path> all = Files.list(parent)) {
            folders = all.filter(TaskSource::isTask).sorted().toList();
        } catch (IOException unreadable) {
            throw new InputException(
                    parent, 0, "cannot be listed: " + OneLine.of(unreadable.toString()), "check its permissions");
        }
        if (folders.isEmpty()) {
            throw new InputException(
                    parent, 0, "no task folder is in it", "a task folder holds a task.yaml; see hipwright init --help");
        }
        List<TaskRef> tasks = new ArrayList<>();
        folders.forEach(folder -> tasks.add(folder(tasks.size(), folder)));
        return tasks;
    }

    private static List<TaskRef> records(Path file) {
        List<TaskRef> tasks = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        JsonRecords.visit(file, (place, fields) -> {
            String id = fields.getOrDefault("id", Integer.toString(tasks.size()));
            if (!TaskReader.isFileName(id)) {
                throw new InputException(
                        file,
                        place.line(),
                        "id '" + OneLine.of(id) + "' cannot be used as a file name",
                        "number the records");
            }
            Integer first = lines.putIfAbsent(id, place.line());
            if (first != null) {
                throw new InputException(
                        file,
                        place.line(),
                        "a second record with id " + id + " (the first is on line " + first + ")",
                        "give each its own id");
            }
            tasks.add(record(file, place, fields, id));
        });
        if (tasks.isEmpty()) {
            throw new InputException(file, 0, "no record is in it", "see the README for the forms of a task list");
        }
        return tasks;
    }

    private static TaskRef record(Path file, JsonRecords.Location place, Map<String, String> fields, String id) {
        if (fields.containsKey("hip_file")) {
            throw new InputException(
                    file,
                    place.line(),
                    "record " + id + " names a whole program (hip_file), which is not supported yet",
                    "write a task folder for its kernel with hipwright init KERNEL.hip");
        }
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        String fileName = fields.getOrDefault("file_name", "");
        if (fields.containsKey("code_body")) {
            String name = fields.getOrDefault("name", "task_" + id);
            return new TaskRef(id, name, () -> new TaskReader(JsonRecords.read(file, place), folder, name).read());
        }
        if (fileName.isBlank()) {
            throw new InputException(
                    file, place.line(), "record " + id + " has neither code_body nor file_name", "add one of them");
        }
        Path named = resolve(file, place.line(), folder, fileName);
        String name = Optional.ofNullable(named.normalize().getFileName())
                .map(Path::toString)
                .orElse(fileName);
        int line = place.line();
        return new TaskRef(id, name, () -> entry(file, line, named));
    }

    private static Path resolve(Path file, int line, Path folder, String fileName) {
        try {
            return folder.resolve(fileName);
        } catch (InvalidPathException invalid) {
            throw new InputException(
                    file, line, "file_name is no file name: " + invalid.getReason(), "name a task folder");
        }
    }

    private static Task entry(Path manifest, int line, Path named) {
        if (!Files.isDirectory(named) && !named.toString().matches(".*\\.ya?ml")) {
            throw new InputException(
                    manifest,
                    line,
                    named + " is no task folder",
                    "put the kernel into a folder of its own and write its task.yaml with hipwright init KERNEL.hip");
        }
        return TaskLoader.load(named);
    }
}
