package io.hipwright.task;

import io.hipwright.task.KernelSignature.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names and types of a kernel's parameters suggest about its sizes and the roles of its buffers. */
final class DraftGuess {
    private static final Pattern SIZE = Pattern.compile(
            "[nmkNMK]|n_?\\w*|num_?\\w*|\\w*(size|count|len|length|rows?|cols?|columns?|width|height|depth|dim|batch|"
                    + "channels?|elements|total)\\w*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RESULT = Pattern.compile(
            "c|d|y|z|out\\w*|\\w*_out|dst|dest\\w*|res\\w*|\\w*result\\w*|total|sums?", Pattern.CASE_INSENSITIVE);
    private static final Pattern VECTOR = Pattern.compile("(u?(?:char|short|int|long)|float|double|half)([234])");

    private final KernelSignature kernel;
    private final String code;
    private final List<String> names = new ArrayList<>();
    private final List<String> sizes = new ArrayList<>();

    DraftGuess(KernelSignature kernel, SourceText code) {
        this.kernel = kernel;
        this.code = code.code();
        for (Parameter parameter : kernel.parameters()) {
            boolean usable = !parameter.name().isEmpty() && !ExpressionParser.isFunction(parameter.name());
            names.add(usable ? parameter.name() : "argument" + (names.size() + 1));
        }
        for (int i = 0; i < names.size(); i++) {
            if (isInteger(kernel.parameters().get(i))
                    && SIZE.matcher(names.get(i)).matches()) {
                sizes.add(names.get(i));
            }
        }
        if (sizes.isEmpty()) {
            sizes.add(names.contains("n") ? "elements" : "n");
        }
    }

    private static boolean isInteger(Parameter parameter) {
        return !parameter.isPointer()
                && parameter
                        .element()
                        .filter(type -> !type.isFloating() && type != ElementType.BOOL && type.bytes() >= 4)
                        .isPresent();
    }

    /** The argument's name: the parameter's, where it has a usable one. */
    String name(int index) {
        return names.get(index);
    }

    /** The names of the params, at least one. */
    List<String> sizes() {
        return sizes;
    }

    /** A size that keeps all sizes together near a million. */
    long defaultSize() {
        return switch (sizes.size()) {
            case 1 -> 1_000_003;
            case 2 -> 1000;
            case 3 -> 100;
            default -> 32;
        };
    }

    /** Const pointers are inputs, others outputs; where nothing is const, the names must tell. */
    Role role(int index) {
        List<Parameter> pointers =
                kernel.parameters().stream().filter(Parameter::isPointer).toList();
        Parameter parameter = kernel.parameters().get(index);
        if (pointers.stream().anyMatch(Parameter::readOnly)) {
            return parameter.readOnly() ? Role.IN : Role.OUT;
        }
        boolean isResult = RESULT.matcher(parameter.name()).matches();
        boolean isLast = pointers.get(pointers.size() - 1) == parameter;
        return isResult || isLast ? Role.OUT : Role.INOUT;
    }

    boolean usesDynamicShared() {
        return code.contains("extern __shared__");
    }

    boolean isTwoDimensional() {
        return code.contains("blockIdx.y") || code.contains("threadIdx.y");
    }

    /** The element type: for a vector type such as {@code float4} that of its parts. */
    static Optional<ElementType> elementOf(Parameter parameter) {
        if (parameter.element().isPresent()) {
            return parameter.element();
        }
        Matcher vector = VECTOR.matcher(parameter.type());
        if (!parameter.isPointer() || !vector.matches()) {
            return Optional.empty();
        }
        String part = vector.group(1).toLowerCase(Locale.ROOT);
        String name =
                switch (part) {
                    case "char" -> "int8";
                    case "uchar" -> "uint8";
                    case "short" -> "int16";
                    case "ushort" -> "uint16";
                    case "uint" -> "uint32";
                    case "long" -> "int64";
                    case "ulong" -> "uint64";
                    default -> part;
                };
        return ElementType.ofName(name);
    }

    /** How many parts an element has; empty for plain types. */
    static Optional<Integer> vectorWidth(Parameter parameter) {
        Matcher vector = VECTOR.matcher(parameter.type());
        return vector.matches() ? Optional.of(Integer.parseInt(vector.group(2))) : Optional.empty();
    }
}
