package io.hipwright.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One set of problem sizes.
 *
 * @param params every param of the task with its value here, in the task's order
 * @param bench whether this workload may be timed; the last such one is
 */
public record Workload(Map<String, Long> params, boolean bench) {
    public Workload {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }
}
