package io.hipwright.task;

import java.util.Optional;

/** Whether an argument can be passed for a kernel's parameter. */
final class ParameterFit {
    private ParameterFit() {}

    /** What is wrong, in words; types that are not known are taken on trust. */
    static Optional<String> misfit(KernelSignature.Parameter parameter, int index, Argument argument) {
        String position = "parameter " + (index + 1) + " of the kernel"
                + (parameter.name().isEmpty() ? "" : " (" + parameter.name() + ")");
        boolean isBuffer = argument instanceof Argument.Buffer;
        if (isBuffer != parameter.isPointer()) {
            return Optional.of(argument.name() + " has a " + (isBuffer ? "shape" : "value") + ", but " + position
                    + " is " + (parameter.isPointer() ? "a pointer" : "no pointer"));
        }
        if (parameter.indirections() > 1) {
            return Optional.of(position + " is a pointer to pointers, which no task argument can be");
        }
        if (parameter.element().isPresent() && !compatible(parameter.element().get(), argument.type(), isBuffer)) {
            return Optional.of(argument.name() + " is of type "
                    + argument.type().typeName() + ", but " + position + " is of type " + parameter.type());
        }
        if (argument instanceof Argument.Buffer buffer && buffer.role().isOutput() && parameter.readOnly()) {
            return Optional.of(
                    argument.name() + " has role " + roleName(buffer.role()) + ", but " + position + " is const");
        }
        return Optional.empty();
    }

    /** Signedness is no matter of layout; and 16-bit floats are often handled as 16-bit integers, though only behind a pointer. */
    private static boolean compatible(ElementType wanted, ElementType given, boolean behindPointer) {
        if (wanted.bytes() != given.bytes()) {
            return false;
        }
        return wanted.isFloating() == given.isFloating() || (behindPointer && wanted.bytes() == 2);
    }

    private static String roleName(Role role) {
        return role == Role.OUT ? "out" : "inout";
    }
}
