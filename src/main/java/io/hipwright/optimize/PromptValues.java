package io.hipwright.optimize;

import io.hipwright.run.AttemptRecord;
import io.hipwright.task.Task;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The names that a prompt template may use. */
final class PromptValues {
    private PromptValues() {}

    static Map<String, Object> of(Task task, String device, List<AttemptRecord> attempts) {
        String workloads = task.workloads().stream()
                .map(workload -> workload.params() + (workload.bench() ? " (timed)" : ""))
                .collect(Collectors.joining("\n"));
        LaunchText launch = LaunchText.of(task.launch());
        return Map.of(
                "name", task.name(),
                "kernel", task.kernel(),
                "code", task.code(),
                "launch", launch.text(),
                "workloads", workloads,
                "device", device,
                "first", attempts.isEmpty(),
                "history", Feedback.of(attempts));
    }
}
