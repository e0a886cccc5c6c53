package io.hipwright.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code key=value} pairs of one directive; a value is an expression, or a list of them in parentheses. */
final class DirectiveFields {
    private final String directive;
    private final Map<String, String> values = new LinkedHashMap<>();

    private DirectiveFields(String directive) {
        this.directive = directive;
    }

    static DirectiveFields of(String directive, String text, List<String> known) {
        DirectiveFields fields = new DirectiveFields(directive);
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            String key = equals < 0
                    ? text.substring(at).strip()
                    : text.substring(at, equals).strip();
            if (equals < 0 || !known.contains(key)) {
                throw new DirectiveException(
                        directive + " has no '" + key + "'; it takes " + String.join("=, ", known) + "=");
            }
            int end = valueEnd(text, equals + 1);
            String value = text.substring(equals + 1, end).strip();
            if (fields.values.put(key, value.endsWith(",") ? value.substring(0, value.length() - 1) : value) != null) {
                throw new DirectiveException(directive + " has " + key + "= twice");
            }
            at = end;
        }
        if (fields.values.isEmpty()) {
            throw new DirectiveException(directive + " is empty; it takes " + String.join("=, ", known) + "=");
        }
        return fields;
    }

    /** A value goes on until white space outside parentheses that a key and an equals sign follow. */
    private static int valueEnd(String text, int start) {
        int nextEquals = text.indexOf('=', start);
        if (nextEquals < 0) {
            return text.length();
        }
        int end = nextEquals;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        while (end > start && (Character.isLetterOrDigit(text.charAt(end - 1)) || text.charAt(end - 1) == '_')) {
            end--;
        }
        return end;
    }

    String required(String key) {
        return Optional.ofNullable(values.get(key)).orElseThrow(() -> missing(key + "=..."));
    }

    DirectiveException missing(String example) {
        return new DirectiveException(directive + " needs " + example);
    }

    Optional<Expression> expression(String key) {
        return Optional.ofNullable(values.get(key)).map(Expression::parse);
    }

    /** One to three expressions. */
    Optional<List<Expression>> dimensions(String key) {
        Optional<List<Expression>> list = list(key);
        list.ifPresent(dimensions -> {
            if (dimensions.isEmpty() || dimensions.size() > 3) {
                throw new DirectiveException(
                        directive + " " + key + "= takes one to three values, not " + dimensions.size());
            }
        });
        return list;
    }

    /** The expressions in the parentheses, or the only one where there are none. */
    Optional<List<Expression>> list(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> {
            String inner = isParenthesised(value) ? value.substring(1, value.length() - 1) : value;
            return inner.isBlank()
                    ? List.<Expression>of()
                    : split(inner).stream().map(Expression::parse).toList();
        });
    }

    /** Whether the first parenthesis is closed by the last character. */
    private static boolean isParenthesised(String value) {
        if (!value.startsWith("(")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < value.length(); i++) {
            char next = value.charAt(i);
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            if (depth == 0) {
                return i == value.length() - 1;
            }
        }
        return false;
    }

    /** Splits at the commas that are in no parentheses. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            if (next == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
