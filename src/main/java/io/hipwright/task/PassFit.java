package io.hipwright.task;

import io.hipwright.task.KernelSignature.Parameter;
import io.hipwright.task.LaunchPlan.Pass;
import io.hipwright.task.LaunchPlan.Scratch;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether what a pass hands over can be passed to the kernel that it names. */
record PassFit(List<Argument> arguments, List<Scratch> scratch, SourceText code) {

    /** What is wrong, in words; a kernel that a macro makes has no signature and is taken on trust. */
    Optional<String> misfit(Pass pass, Optional<KernelSignature> found) {
        if (found.isEmpty()) {
            boolean mentioned = Pattern.compile("\\b" + Pattern.quote(pass.kernel()) + "\\b")
                    .matcher(code.code())
                    .find();
            return mentioned
                    ? Optional.empty()
                    : Optional.of("there is no __global__ function " + pass.kernel() + " in this text");
        }
        List<Parameter> parameters = found.get().parameters();
        if (parameters.size() != pass.arguments().size()) {
            return Optional.of("kernel " + pass.kernel() + " takes " + parameters.size() + " parameters, but args= has "
                    + pass.arguments().size());
        }
        for (int i = 0; i < parameters.size(); i++) {
            Optional<String> misfit = misfit(pass.arguments().get(i), parameters.get(i));
            if (misfit.isPresent()) {
                return misfit.map(what -> what + " of kernel " + pass.kernel());
            }
        }
        return Optional.empty();
    }

    private Optional<String> misfit(Expression value, Parameter parameter) {
        Optional<ElementType> scalar = scalarType(value);
        boolean isBuffer = scalar.isEmpty() && value.isName() && isBuffer(value.text());
        if (isBuffer != parameter.isPointer()) {
            return Optional.of("'" + value.text() + "' is " + (isBuffer ? "a buffer" : "a number")
                    + ", but is passed for the " + (parameter.isPointer() ? "pointer " : "value ") + parameter.name());
        }
        return scalar.filter(given -> parameter
                        .element()
                        .filter(wanted -> !sameLayout(given, wanted))
                        .isPresent())
                .map(given -> "'" + value.text() + "' is of type " + given.typeName() + ", but is passed for the "
                        + parameter.type() + " " + parameter.name());
    }

    private static boolean sameLayout(ElementType a, ElementType b) {
        return a.bytes() == b.bytes() && a.isFloating() == b.isFloating();
    }

    private Optional<ElementType> scalarType(Expression value) {
        return arguments.stream()
                .filter(argument -> value.isName() && argument.name().equals(value.text()))
                .filter(Argument.Scalar.class::isInstance)
                .map(Argument::type)
                .findFirst();
    }

    private boolean isBuffer(String name) {
        return arguments.stream().anyMatch(argument -> argument.name().equals(name))
                || scratch.stream().anyMatch(buffer -> buffer.name().equals(name));
    }
}
