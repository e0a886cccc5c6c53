package io.hipwright.task;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code reference}. */
final class ReferenceReader {
    private static final String EXAMPLES =
            "write baseline, {source: reference.hip}, {cpu: reference.cpp} or {outputs: {y: y.npy}}";

    private ReferenceReader() {}

    static Reference read(
            Optional<YamlValue> reference,
            List<Argument> arguments,
            Map<String, Long> params,
            List<Workload> workloads,
            Path folder) {
        if (reference.isEmpty()) {
            return new Reference.Baseline();
        }
        YamlValue value = reference.get();
        if (value.isText() && value.text().equals("baseline")) {
            return new Reference.Baseline();
        }
        if (!value.isMap()) {
            throw value.mistake("reference is " + value.kind(), EXAMPLES);
        }
        YamlMap map = value.map("source", "cpu", "outputs");
        if (map.names().size() != 1) {
            throw value.mistake("reference names " + map.names().size() + " references", EXAMPLES);
        }
        if (map.find("outputs").isPresent()) {
            return outputs(map.need("outputs", "{}"), arguments, params, workloads, folder);
        }
        return map.find("source")
                .<Reference>map(source -> new Reference.HipSource(TextFiles.existing(source, folder)))
                .orElseGet(() -> new Reference.CpuSource(TextFiles.existing(map.need("cpu", "reference.cpp"), folder)));
    }

    private static Reference outputs(
            YamlValue value,
            List<Argument> arguments,
            Map<String, Long> params,
            List<Workload> workloads,
            Path folder) {
        List<String> outputs = arguments.stream()
                .filter(argument -> argument instanceof Argument.Buffer buffer
                        && buffer.role().isOutput())
                .map(Argument::name)
                .toList();
        YamlMap files = value.map(outputs.toArray(String[]::new));
        Map<String, Path> found = new LinkedHashMap<>();
        for (String output : outputs) {
            found.put(output, TextFiles.existing(files.need(output, output + ".npy"), folder));
        }
        if (workloads.stream().anyMatch(workload -> !workload.params().equals(params))) {
            throw value.mistake(
                    "arrays on disk fit one set of sizes only, but there are workloads of other sizes",
                    "keep the workload of the default params, or give another reference");
        }
        for (Argument argument : arguments) {
            if (argument instanceof Argument.Buffer buffer
                    && buffer.role().isInput()
                    && !(buffer.init() instanceof Initializer.FromFile)) {
                throw value.mistake(
                        "arrays on disk fit one set of inputs only, but " + buffer.name()
                                + " is drawn anew for every check",
                        "save it as well, as init: {file: " + buffer.name() + ".npy}, or give another reference");
            }
        }
        return new Reference.Outputs(found);
    }
}
