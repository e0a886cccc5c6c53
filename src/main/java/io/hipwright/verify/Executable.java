package io.hipwright.verify;

import io.hipwright.task.LaunchPlan;
import java.nio.file.Path;

/**
 * Something that can be launched on a task's arguments.
 *
 * @param module the code object
 * @param plan how it is launched
 */
public record Executable(Path module, LaunchPlan plan) {}
