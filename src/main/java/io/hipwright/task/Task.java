package io.hipwright.task;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kernel to optimise.
 *
 * @param name the task's name, fit for a file name
 * @param folder where its files are; relative names in it are resolved against this
 * @param kernel the {@code __global__} function
 * @param source the baseline's file
 * @param code the baseline's text
 * @param params the problem sizes with their defaults, in the order written
 * @param arguments the kernel's parameters in order
 * @param launch how the baseline is launched
 * @param workloads at least one
 * @param tolerance the task's own tolerance, if it has one
 * @param reference where expected outputs come from
 * @param ownLaunch how the kernel alone is launched when a candidate does not say; empty when the baseline's passes are all there is
 * @param bytes bytes that must be moved, over the params; for the bound on time
 * @param flops floating-point operations that must be done, over the params; for the bound on time
 * @param hiddenSizes for the params of which secret workloads are drawn: from where
 */
public record Task(
        String name,
        Path folder,
        String kernel,
        Path source,
        String code,
        Map<String, Long> params,
        List<Argument> arguments,
        LaunchPlan launch,
        List<Workload> workloads,
        Optional<Tolerance> tolerance,
        Reference reference,
        Optional<LaunchPlan.Pass> ownLaunch,
        Optional<Expression> bytes,
        Optional<Expression> flops,
        Map<String, SizeRange> hiddenSizes) {
    public Task {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        arguments = List.copyOf(arguments);
        workloads = List.copyOf(workloads);
        hiddenSizes = Collections.unmodifiableMap(new LinkedHashMap<>(hiddenSizes));
        if (workloads.isEmpty()) {
            throw new IllegalArgumentException("task " + name + " has no workload");
        }
    }

    /** Whether it is a record of a JSON array or JSON Lines file, which has nothing beside it. */
    public boolean isRecord() {
        return source.toString().matches(".*\\.(json|jsonl)");
    }

    /** What compilers are told that the baseline's text is called: its file, but a record's file is no source. */
    public String sourceName() {
        return isRecord() ? "kernel.hip" : source.getFileName().toString();
    }

    /** The buffers among the arguments, in order. */
    public List<Argument.Buffer> buffers() {
        return arguments.stream()
                .filter(Argument.Buffer.class::isInstance)
                .map(Argument.Buffer.class::cast)
                .toList();
    }

    /** The workload that is timed: the last one marked so, else the last one. */
    public Workload benchWorkload() {
        return workloads.stream()
                .filter(Workload::bench)
                .reduce((first, second) -> second)
                .orElse(workloads.get(workloads.size() - 1));
    }

    /** The tolerance for an output of this type. */
    public Tolerance toleranceFor(ElementType type) {
        return type.isFloating() ? tolerance.orElseGet(() -> Tolerance.defaultFor(type)) : Tolerance.defaultFor(type);
    }
}
