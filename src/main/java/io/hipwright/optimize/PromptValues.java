package io.hipwright.optimize;

import io.hipwright.llm.Fences;
import io.hipwright.run.AttemptRecord;
import io.hipwright.task.Task;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The names that a prompt template may use. */
final class PromptValues {
    private static final String PROCESSOR = "cpu";
    private static final String NVIDIA = "nvidia";

    private PromptValues() {}

    /**
     * @param device the device's description
     * @param shown the earlier attempts that the prompt tells of
     * @param sampleFolder where their candidates lie
     */
    static Map<String, Object> of(Task task, String device, List<AttemptRecord> shown, Path sampleFolder) {
        String workloads = task.workloads().stream()
                .map(workload -> workload.params() + (workload.bench() ? " (timed)" : ""))
                .collect(Collectors.joining("\n"));
        Map<String, Object> values = new HashMap<>();
        values.put("name", task.name());
        values.put("kernel", task.kernel());
        values.put("code", task.code().stripTrailing());
        values.put("fence", Fences.around(task.code()));
        values.put("launch", LaunchText.of(task.launch()).text());
        values.put("arguments", ArgumentText.of(task));
        values.put("tolerance", ArgumentText.tolerances(task));
        values.put("workloads", workloads);
        values.put("device", device);
        values.put("processor", device.startsWith(PROCESSOR));
        values.put("nvidia", device.startsWith(NVIDIA));
        values.put("first", shown.isEmpty());
        values.put("history", Feedback.of(shown, sampleFolder));
        return values;
    }
}
