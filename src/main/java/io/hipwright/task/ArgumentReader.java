package io.hipwright.task;

import io.hipwright.task.Argument.ScalarValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code args}: one entry for each parameter of the kernel. */
final class ArgumentReader {
    private final YamlMap map;
    private final Set<String> params;
    private final Path folder;

    private ArgumentReader(YamlMap map, Set<String> params, Path folder) {
        this.map = map;
        this.params = params;
        this.folder = folder;
    }

    static List<Argument> readAll(YamlValue args, Set<String> params, Path folder) {
        Map<String, YamlValue> names = new LinkedHashMap<>();
        List<Argument> arguments = new ArrayList<>();
        for (YamlValue entry : args.list()) {
            YamlMap map = entry.map("name", "type", "role", "shape", "init", "domain", "value");
            Argument argument = new ArgumentReader(map, params, folder).read();
            YamlValue first = names.putIfAbsent(argument.name(), entry);
            if (first != null) {
                throw entry.mistake(
                        "a second argument named " + argument.name() + " (the first is on line " + first.line() + ")",
                        "give each its own name");
            }
            arguments.add(argument);
        }
        if (arguments.stream()
                .noneMatch(argument -> argument instanceof Argument.Buffer buffer
                        && buffer.role().isOutput())) {
            throw args.mistake("no argument has role out or inout", "what the kernel writes must be compared");
        }
        return arguments;
    }

    private Argument read() {
        YamlValue nameValue = map.need("name", "x");
        String name = nameValue.text();
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*") || ExpressionParser.isFunction(name)) {
            throw nameValue.mistake("'" + name + "' cannot be the name of an argument", "use the parameter's name");
        }
        YamlValue typeValue = map.need("type", "float");
        ElementType type = ElementType.ofName(typeValue.text())
                .orElseThrow(() -> typeValue.mistake(
                        "there is no type '" + typeValue.text() + "'",
                        Suggestion.remedy(typeValue.text(), ElementType.names())));
        boolean isScalar = map.find("value").isPresent();
        if (isScalar == map.find("shape").isPresent()) {
            throw map.owner()
                    .mistake(
                            name + " has " + (isScalar ? "both a shape and a value" : "neither a shape nor a value"),
                            "give a buffer a shape and a number a value");
        }
        return isScalar ? scalar(name, type) : buffer(name, type);
    }

    private Argument scalar(String name, ElementType type) {
        map.only("name", "type", "value");
        YamlValue value = map.need("value", "0");
        if (type.isFloating() && value.isNumber()) {
            return new Argument.Scalar(name, type, new ScalarValue.Literal(value.number()));
        }
        if (type == ElementType.BOOL && !value.isNumber() && !value.isText()) {
            return new Argument.Scalar(name, type, new ScalarValue.Computed(Expression.constant(value.flag() ? 1 : 0)));
        }
        return new Argument.Scalar(name, type, new ScalarValue.Computed(value.expression(params)));
    }

    private Argument buffer(String name, ElementType type) {
        map.only("name", "type", "role", "shape", "init", "domain");
        Role role = role(map.need("role", "in"));
        List<Expression> shape = shape(map.need("shape", "[n]"));
        Optional<YamlValue> init = map.find("init");
        Optional<YamlValue> domain = map.find("domain");
        if (!role.isInput()) {
            init.or(() -> domain).ifPresent(value -> {
                throw value.mistake(
                        name + " has role out, so that " + value.label() + " has no effect",
                        "remove it, or give role: inout");
            });
            return new Argument.Buffer(name, type, role, shape, new Initializer.Constant(0), Optional.empty());
        }
        Initializer initializer = init.map(value -> InitializerReader.read(value, type, params, folder))
                .orElseGet(() -> InitializerReader.defaultFor(type));
        return new Argument.Buffer(name, type, role, shape, initializer, domain.map(ArgumentReader::domain));
    }

    private static Role role(YamlValue value) {
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(value.text())) {
                return role;
            }
        }
        throw value.mistake("there is no role '" + value.text() + "'", "use in, out or inout");
    }

    private List<Expression> shape(YamlValue value) {
        List<YamlValue> dimensions = value.isList() ? value.list() : List.of(value);
        if (dimensions.isEmpty()) {
            throw value.mistake(value.label() + " is an empty list", "a single element has shape [1]");
        }
        return dimensions.stream()
                .map(dimension -> dimension.expression(params))
                .toList();
    }

    private static Argument.Domain domain(YamlValue value) {
        List<YamlValue> bounds = value.list();
        if (bounds.size() != 2 || bounds.get(0).number() > bounds.get(1).number()) {
            throw value.mistake(value.label() + " is not [low, high]", "write two numbers, the lower one first");
        }
        return new Argument.Domain(bounds.get(0).number(), bounds.get(1).number());
    }
}
