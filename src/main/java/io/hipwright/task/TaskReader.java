package io.hipwright.task;

import io.hipwright.task.Directives.Problem;
import io.hipwright.task.LaunchPlan.Pass;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a task of the keys of a {@code task.yaml}, or of a record with the same keys and the baseline's text. */
final class TaskReader {
    private static final String[] KEYS = {
        "name",
        "kernel",
        "source",
        "params",
        "args",
        "launch",
        "workloads",
        "tolerance",
        "reference",
        "bytes",
        "flops",
        "hidden_sizes"
    };
    private static final String[] RECORD_KEYS = {
        "id",
        "name",
        "kernel",
        "code_body",
        "params",
        "args",
        "launch",
        "workloads",
        "tolerance",
        "reference",
        "bytes",
        "flops",
        "hidden_sizes"
    };

    private final YamlMap map;
    private final Path folder;
    private final String defaultName;

    /** @param folder against which the names of files are resolved */
    TaskReader(YamlValue root, Path folder, String defaultName) {
        YamlMap map = root.freeMap();
        boolean isRecord = map.find("code_body").isPresent();
        this.map = map.only(isRecord ? RECORD_KEYS : KEYS);
        this.folder = folder;
        this.defaultName = defaultName;
    }

    Task read() {
        String name = name();
        String kernel = kernel();
        Optional<YamlValue> body = map.find("code_body");
        Path source =
                body.isPresent() ? map.owner().file() : TextFiles.existing(map.need("source", "kernel.hip"), folder);
        String code = body.isPresent() ? body.get().text() : TextFiles.read(source);
        Map<String, Long> params = params();
        List<Argument> arguments = ArgumentReader.readAll(map.need("args", "[...]"), params.keySet(), folder);
        List<Workload> workloads = WorkloadReader.read(map.find("workloads"), params);
        WorkloadCheck.check(map.need("args", "[...]"), arguments, workloads);
        Optional<Pass> yamlLaunch = map.find("launch")
                .map(launch -> LaunchReader.read(launch, kernel, arguments, params.keySet(), workloads));
        Directives directives = Directives.parse(code);
        checkSignature(kernel, arguments, directives, source);
        LaunchPlan plan = plan(
                new LaunchPlanner.Setting(kernel, arguments, workloads, yamlLaunch, Optional.empty()),
                directives,
                source);
        Reference reference = ReferenceReader.read(map.find("reference"), arguments, params, workloads, folder);
        return new Task(
                name,
                folder,
                kernel,
                source,
                code,
                params,
                arguments,
                plan,
                workloads,
                map.find("tolerance").map(TaskReader::tolerance),
                reference,
                directives.passes().isEmpty() ? Optional.of(plan.passes().get(0)) : yamlLaunch,
                amount("bytes", params, workloads),
                amount("flops", params, workloads),
                hiddenSizes(reference, params));
    }

    /** An expression that has a value for every workload. */
    private Optional<Expression> amount(String key, Map<String, Long> params, List<Workload> workloads) {
        Optional<YamlValue> value = map.find(key);
        Optional<Expression> expression = value.map(given -> given.expression(params.keySet()));
        for (Workload workload : expression.isPresent() ? workloads : List.<Workload>of()) {
            PlanCheck.range(key, expression.get(), workload, 0, Long.MAX_VALUE).ifPresent(what -> {
                throw value.get().mistake(what, "change the expression or the workload");
            });
        }
        return expression;
    }

    private Map<String, SizeRange> hiddenSizes(Reference reference, Map<String, Long> params) {
        Optional<YamlValue> sizes = map.find("hidden_sizes");
        if (sizes.isPresent() && reference instanceof Reference.Outputs) {
            throw sizes.get()
                    .mistake(
                            "hidden_sizes make no sense with arrays on disk, which fit one set of sizes only",
                            "leave hidden_sizes out, or give another reference");
        }
        return SizeRangeReader.read(sizes, params);
    }

    private String name() {
        String name = map.find("name").map(YamlValue::text).orElse(defaultName);
        if (!isFileName(name)) {
            throw map.key("name")
                    .mistake(
                            "name '" + name + "' cannot be used as a file name",
                            "use letters, digits, '_', '-' and '.' only");
        }
        return name;
    }

    /** Whether a name can be part of a path anywhere, and of nothing but one path element. */
    static boolean isFileName(String name) {
        return name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");
    }

    private String kernel() {
        YamlValue value = map.need("kernel", "NAME_OF_THE_GLOBAL_FUNCTION");
        if (!value.text().matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw value.mistake("kernel '" + value.text() + "' is no function name", "name the __global__ function");
        }
        return value.text();
    }

    private Map<String, Long> params() {
        Map<String, Long> params = new LinkedHashMap<>();
        if (map.find("params").isEmpty()) {
            return params;
        }
        YamlMap values = map.need("params", "{n: 1000}").freeMap();
        for (String name : values.names()) {
            if (!name.matches("[A-Za-z_][A-Za-z0-9_]*") || ExpressionParser.isFunction(name) || name.equals("bench")) {
                throw values.key(name)
                        .mistake(
                                "'" + name + "' cannot be the name of a param",
                                "use a plain word that is no function's name");
            }
            params.put(name, values.need(name, "1").integer());
        }
        return params;
    }

    private void checkSignature(String kernel, List<Argument> arguments, Directives directives, Path source) {
        Optional<KernelSignature> found = KernelSignature.find(directives.code(), kernel);
        if (found.isEmpty()) {
            List<String> names = KernelSignature.all(directives.code()).stream()
                    .map(KernelSignature::name)
                    .toList();
            throw map.key("kernel")
                    .mistake(
                            "there is no __global__ function " + kernel + " in " + source,
                            Suggestion.remedy(kernel, names));
        }
        if (found.get().template()) {
            throw new InputException(
                    source,
                    found.get().line(),
                    "kernel " + kernel + " is a template",
                    "write a plain __global__ function that calls it with its types filled in");
        }
        // With passes of its own a baseline gives each of its kernels what it needs; that is checked with the passes.
        if (directives.passes().isEmpty()) {
            found.get().misfit(arguments).ifPresent(what -> {
                throw map.key("args")
                        .mistake(
                                what,
                                "give args in the order of the parameters in " + source + ":"
                                        + found.get().line());
            });
        }
    }

    private LaunchPlan plan(LaunchPlanner.Setting setting, Directives directives, Path source) {
        boolean needsLaunch =
                directives.passes().isEmpty() && directives.launch().isEmpty();
        if (needsLaunch && setting.ownLaunch().isEmpty()) {
            map.need("launch", "{grid: [...], block: [256]}");
        }
        PlannedLaunch planned = new LaunchPlanner(setting, directives, directives.defaultMacros()).plan();
        if (planned instanceof PlannedLaunch.Planned ready) {
            return ready.plan();
        }
        Problem first = ((PlannedLaunch.Refused) planned).problems().get(0);
        throw new InputException(source, first.line(), first.message(), "mend the structured comment");
    }

    private static Tolerance tolerance(YamlValue value) {
        YamlMap map = value.map("rtol", "atol");
        double rtol = map.find("rtol").map(YamlValue::number).orElse(0.0);
        double atol = map.find("atol").map(YamlValue::number).orElse(0.0);
        if (map.names().isEmpty() || rtol < 0 || atol < 0) {
            throw value.mistake("tolerance needs rtol or atol, neither negative", "write {rtol: 1.0e-5, atol: 1.0e-7}");
        }
        return new Tolerance(rtol, atol);
    }
}
