package io.hipwright.task;

import io.hipwright.task.KernelSignature.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a first {@code task.yaml} for a kernel from its signature. What it guesses it marks with the word "check". */
public final class TaskDraft {
    private static final int THREADS = 256;

    private final Path source;
    private final KernelSignature kernel;
    private final DraftGuess guess;

    private TaskDraft(Path source, KernelSignature kernel, SourceText code) {
        this.source = source;
        this.kernel = kernel;
        this.guess = new DraftGuess(kernel, code);
    }

    /**
     * The text of a {@code task.yaml} to be put beside the source; it loads as it is.
     *
     * @param kernel which kernel of several
     * @throws InputException when there is no such kernel, or one that cannot be a task
     */
    public static String of(Path source, Optional<String> kernel) {
        SourceText code = SourceText.of(TextFiles.read(source));
        KernelSignature signature = choose(source, KernelSignature.all(code), kernel);
        if (signature.template()) {
            throw new InputException(
                    source,
                    signature.line(),
                    "kernel " + signature.name() + " is a template",
                    "write a plain __global__ function that calls it with its types filled in");
        }
        for (Parameter parameter : signature.parameters()) {
            if (parameter.indirections() > 1 || DraftGuess.elementOf(parameter).isEmpty()) {
                throw new InputException(
                        source,
                        signature.line(),
                        "parameter '" + parameter.type() + " " + parameter.name()
                                + "' is of a type that no task argument has",
                        "types are " + String.join(", ", ElementType.names()));
            }
        }
        if (signature.parameters().stream().noneMatch(Parameter::isPointer)) {
            throw new InputException(
                    source,
                    signature.line(),
                    "kernel " + signature.name() + " has no buffer that it could write",
                    "a kernel needs an output");
        }
        return new TaskDraft(source, signature, code).text();
    }

    private static KernelSignature choose(Path source, List<KernelSignature> all, Optional<String> wanted) {
        List<String> names = all.stream().map(KernelSignature::name).distinct().toList();
        if (names.isEmpty()) {
            throw new InputException(
                    source, 0, "there is no __global__ function in it", "give a file with a HIP kernel");
        }
        if (wanted.isEmpty() && names.size() > 1) {
            throw new InputException(
                    source,
                    0,
                    "there are " + names.size() + " kernels in it",
                    "choose one with --kernel: " + String.join(", ", names));
        }
        String name = wanted.orElse(names.get(0));
        return all.stream()
                .filter(kernel -> kernel.name().equals(name))
                .reduce((first, second) -> first.definition() ? first : second)
                .orElseThrow(() -> new InputException(
                        source,
                        0,
                        "there is no __global__ function " + name + " in it",
                        Suggestion.remedy(name, names)));
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add("# A first draft from the signature of " + kernel.name() + ". Check every line that says so.");
        lines.add("name: " + kernel.name());
        lines.add("kernel: " + kernel.name() + "    # the __global__ function");
        lines.add("source: '" + source.getFileName().toString().replace("'", "''") + "'    # the baseline");
        lines.add("params: {" + join(guess.sizes(), name -> name + ": " + guess.defaultSize())
                + "}    # check: problem sizes");
        lines.add("args:    # in the order of the kernel's parameters");
        for (int i = 0; i < kernel.parameters().size(); i++) {
            lines.add("  - " + argument(kernel.parameters().get(i), i));
        }
        lines.add("launch: " + launch() + "    # check: expressions over the params; quote those with commas");
        lines.add("workloads:    # every one is checked; the last one marked bench is timed");
        for (String size : List.of("1", "33", "257")) {
            lines.add("  - {" + join(guess.sizes(), name -> name + ": " + size) + "}");
        }
        lines.add("  - {" + join(guess.sizes(), name -> name + ": " + guess.defaultSize()) + ", bench: true}");
        lines.add("# tolerance: {rtol: 1.0e-5, atol: 1.0e-7}    # default by type");
        lines.add("reference: baseline    # or {source: reference.hip}, {cpu: reference.cpp}, {outputs: {y: y.npy}}");
        return String.join("\n", lines) + "\n";
    }

    private static String join(List<String> names, java.util.function.Function<String, String> each) {
        return names.stream().map(each).collect(Collectors.joining(", "));
    }

    private String argument(Parameter parameter, int index) {
        ElementType type = DraftGuess.elementOf(parameter).orElseThrow();
        String start = "{name: " + guess.name(index) + ", type: " + type.typeName() + ", ";
        if (!parameter.isPointer()) {
            boolean isSize = guess.sizes().contains(guess.name(index));
            String value =
                    isSize ? guess.name(index) : type.isFloating() ? "1.0" : type == ElementType.BOOL ? "false" : "1";
            return start + "value: " + value + "}" + (isSize ? "" : "    # check");
        }
        Role role = guess.role(index);
        String shape = join(guess.sizes(), name -> name)
                + DraftGuess.vectorWidth(parameter).map(width -> ", " + width).orElse("");
        String init = role.isInput() ? ", init: " + initializer(type, guess.name(index)) : "";
        return start + "role: " + role.name().toLowerCase(java.util.Locale.ROOT) + ", shape: [" + shape + "]" + init
                + "}    # check";
    }

    private String initializer(ElementType type, String name) {
        if (type.isFloating()) {
            return "{dist: normal, mean: 0, std: 1}";
        }
        boolean isIndex = name.toLowerCase(java.util.Locale.ROOT).matches(".*(idx|ind|perm|map|order).*");
        String high = isIndex ? guess.sizes().get(0) + " - 1" : type == ElementType.BOOL ? "1" : "99";
        return "{dist: randint, low: 0, high: " + high + "}";
    }

    private String launch() {
        List<String> sizes = guess.sizes();
        String shared = guess.usesDynamicShared() ? THREADS + " * 8" : "0";
        if (guess.isTwoDimensional()) {
            String across = sizes.get(sizes.size() - 1);
            String down = sizes.get(Math.max(0, sizes.size() - 2));
            return "{grid: [\"ceildiv(" + across + ", 16)\", \"ceildiv(" + down + ", 16)\"], block: [16, 16], shared: "
                    + shared + "}";
        }
        return "{grid: [\"ceildiv(" + String.join(" * ", sizes) + ", " + THREADS + ")\"], block: [" + THREADS
                + "], shared: " + shared + "}";
    }
}
