package io.hipwright.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code workloads}. */
final class WorkloadReader {
    private WorkloadReader() {}

    /** Without any there is one, of the default params. */
    static List<Workload> read(Optional<YamlValue> value, Map<String, Long> params) {
        if (value.isEmpty()) {
            return List.of(new Workload(params, true));
        }
        List<Workload> workloads = new ArrayList<>();
        for (YamlValue entry : value.get().list()) {
            workloads.add(workload(entry.freeMap(), params));
        }
        if (workloads.isEmpty()) {
            throw value.get().mistake("workloads is an empty list", "remove it, or add sizes such as {n: 1000}");
        }
        return workloads;
    }

    private static Workload workload(YamlMap map, Map<String, Long> params) {
        Map<String, Long> sizes = new LinkedHashMap<>(params);
        boolean bench = false;
        for (String name : map.names()) {
            YamlValue value = map.need(name, "1");
            if (name.equals("bench")) {
                bench = value.flag();
            } else if (params.containsKey(name)) {
                sizes.put(name, value.integer());
            } else {
                throw map.key(name)
                        .mistake("'" + name + "' is no param of this task", Suggestion.remedy(name, params.keySet()));
            }
        }
        return new Workload(sizes, bench);
    }
}
