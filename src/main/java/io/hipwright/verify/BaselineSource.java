package io.hipwright.verify;

import io.hipwright.compile.BuildRequest;
import io.hipwright.compile.BuildRequest.Instrumentation;
import io.hipwright.compile.BuildRequest.Trust;
import io.hipwright.compile.BuildResult;
import io.hipwright.compile.Toolchain;
import io.hipwright.task.Directives;
import io.hipwright.task.Task;

/** Builds a task's own kernel. */
final class BaselineSource {
    private BaselineSource() {}

    static BuildResult build(Task task, Toolchain toolchain, Instrumentation instrumentation) {
        return toolchain.build(new BuildRequest(
                task.code(),
                task.sourceName(),
                Macros.of(Directives.parse(task.code()).defaultMacros()),
                Trust.TASK,
                instrumentation));
    }
}
