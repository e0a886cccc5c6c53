package io.hipwright.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names in an expression of a directive stand for: params, macros, and whole-number arguments by their own name. */
record Names(Set<String> params, List<Argument> arguments, Map<String, Long> macros) {
    Names {
        params = Set.copyOf(params);
        macros = Map.copyOf(macros);
    }

    boolean isArgument(String name) {
        return argument(name).isPresent();
    }

    boolean isTaken(String name) {
        return params.contains(name) || isArgument(name);
    }

    /** The expression over the params alone, but for names that nothing is known of. */
    Expression resolve(Expression expression) {
        return expression.substitute(name -> {
            if (params.contains(name)) {
                return Optional.empty();
            }
            return Optional.ofNullable(macros.get(name))
                    .map(Expression::constant)
                    .or(() -> argumentValue(name));
        });
    }

    /** Which name in a resolved expression is unknown, in words. */
    Optional<String> unknownIn(Expression resolved) {
        return resolved.names().stream()
                .filter(name -> !params.contains(name))
                .findFirst()
                .map(name -> "unknown name '" + name + "' (" + Suggestion.remedy(name, known()) + ")");
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(params);
        known.sort(null);
        macros.keySet().stream().sorted().forEach(known::add);
        return known;
    }

    private Optional<Argument> argument(String name) {
        return arguments.stream()
                .filter(argument -> argument.name().equals(name))
                .findFirst();
    }

    private Optional<Expression> argumentValue(String name) {
        return argument(name)
                .filter(Argument.Scalar.class::isInstance)
                .map(argument -> ((Argument.Scalar) argument).value())
                .filter(Argument.ScalarValue.Computed.class::isInstance)
                .map(value -> ((Argument.ScalarValue.Computed) value).expression());
    }
}
