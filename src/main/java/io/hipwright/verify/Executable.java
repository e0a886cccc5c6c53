package io.hipwright.verify;

import io.hipwright.compile.BuildResult.Built;
import io.hipwright.compile.Digest;
import io.hipwright.task.LaunchPlan;
import java.nio.file.Path;

/**
 * Something that can be launched on a task's arguments.
 *
 * @param module the code object
 * @param plan how it is launched
 * @param sourceHash SHA-256 of the text that it was built from
 */
public record Executable(Path module, LaunchPlan plan, String sourceHash) {
    static Executable of(Built built, LaunchPlan plan, String source) {
        return new Executable(built.codeObject(), plan, Digest.of(source));
    }
}
