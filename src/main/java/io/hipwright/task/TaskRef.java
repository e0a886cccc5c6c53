package io.hipwright.task;

import java.util.function.Supplier;

/**
 * A task of a list, not read yet.
 *
 * @param id what it is called in a run, fit for a file name; a whole number as a rule
 * @param name the task's name as far as it is known without reading it in full
 * @param loader reads it, anew at each call
 */
public record TaskRef(String id, String name, Supplier<Task> loader) {
    public TaskRef {
        if (!TaskReader.isFileName(id)) {
            throw new IllegalArgumentException("'" + id + "' cannot be used as a file name");
        }
    }

    /**
     * Reads the task.
     *
     * @throws InputException when anything in it is wrong
     */
    public Task load() {
        return loader.get();
    }
}
