package io.hipwright.task;

import io.hipwright.task.LaunchPlan.Pass;
import java.util.List;
import java.util.Set;

/** Reads {@code launch}: how the kernel alone is launched. */
final class LaunchReader {
    private LaunchReader() {}

    static Pass read(
            YamlValue value, String kernel, List<Argument> arguments, Set<String> params, List<Workload> workloads) {
        YamlMap map = value.map("grid", "block", "shared");
        Pass pass = new Pass(
                kernel,
                arguments.stream()
                        .map(argument -> Expression.parse(argument.name()))
                        .toList(),
                dimensions(map.need("grid", "[...]"), params),
                dimensions(map.need("block", "[256]"), params),
                map.find("shared").map(shared -> shared.expression(params)).orElse(Expression.constant(0)));
        PlanCheck.pass(pass, workloads).ifPresent(what -> {
            throw value.mistake("launch: " + what, "change the expression or the workload");
        });
        return pass;
    }

    private static List<Expression> dimensions(YamlValue value, Set<String> params) {
        List<YamlValue> dimensions = value.isList() ? value.list() : List.of(value);
        if (dimensions.isEmpty() || dimensions.size() > 3) {
            throw value.mistake(
                    value.label() + " has " + dimensions.size() + " dimensions", "give one to three, x first");
        }
        return dimensions.stream()
                .map(dimension -> dimension.expression(params))
                .toList();
    }
}
