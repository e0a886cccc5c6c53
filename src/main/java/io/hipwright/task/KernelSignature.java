package io.hipwright.task;

import java.util.List;
import java.util.Optional;

/**
 * The declaration of a {@code __global__} function as it stands in a source text.
 *
 * @param line where it stands, from 1
 * @param externC whether its name is not mangled
 * @param template whether it is a template, which has no single compiled form and cannot be a task's kernel
 * @param definition whether its body follows
 */
public record KernelSignature(
        String name, List<Parameter> parameters, int line, boolean externC, boolean template, boolean definition) {
    public KernelSignature {
        parameters = List.copyOf(parameters);
    }

    /**
     * One parameter.
     *
     * @param name empty when it has none
     * @param type its type as written, without qualifiers, such as {@code unsigned int}
     * @param indirections how many pointers: 0 for a value, 1 for an array
     * @param readOnly whether what is pointed to is const
     * @param element the element type, where the type is a known one
     */
    public record Parameter(
            String name, String type, int indirections, boolean readOnly, Optional<ElementType> element) {
        /** Whether it takes a buffer. */
        public boolean isPointer() {
            return indirections > 0;
        }
    }

    /** Every kernel in the text, in order; declarations and definitions. What macros make is not seen. */
    public static List<KernelSignature> all(SourceText source) {
        return new SignatureScanner(source).scan();
    }

    /** The kernel of that name: its first definition, else its first declaration. */
    public static Optional<KernelSignature> find(SourceText source, String name) {
        List<KernelSignature> named =
                all(source).stream().filter(kernel -> kernel.name.equals(name)).toList();
        return named.stream().filter(KernelSignature::definition).findFirst().or(() -> named.stream()
                .findFirst());
    }

    /** What keeps these arguments from being passed to this kernel, in words; empty when they fit. */
    public Optional<String> misfit(List<Argument> arguments) {
        if (arguments.size() != parameters.size()) {
            return Optional.of("kernel " + name + " takes " + parameters.size() + " parameters, but " + arguments.size()
                    + " args are given");
        }
        for (int i = 0; i < arguments.size(); i++) {
            Optional<String> misfit = ParameterFit.misfit(parameters.get(i), i, arguments.get(i));
            if (misfit.isPresent()) {
                return misfit;
            }
        }
        return Optional.empty();
    }
}
