package io.hipwright.task;

import io.hipwright.task.ExpressionNode.Apply;
import io.hipwright.task.ExpressionNode.Name;
import io.hipwright.task.ExpressionNode.Number;
import io.hipwright.task.ExpressionNode.Operation;
import java.util.Map;
import java.util.Optional;

/**
 * A recursive-descent parser: {@code sum = product (('+'|'-') product)*; product = factor (('*'|'/'|'%') factor)*; factor = '-' factor
 * | '+' factor | number | name | function '(' sum (',' sum)* ')' | '(' sum ')'}. Length and depth are bounded because candidates contain
 * expressions too.
 */
final class ExpressionParser {
    private static final Map<String, Operation> FUNCTIONS =
            Map.of("min", Operation.MINIMUM, "max", Operation.MAXIMUM, "ceildiv", Operation.CEILING_DIVIDE);

    private final String text;
    private int position;
    private int depth;

    ExpressionParser(String text) {
        this.text = text;
    }

    /** Whether this name is a function's, so that nothing else can have it. */
    static boolean isFunction(String name) {
        return FUNCTIONS.containsKey(name);
    }

    Expression parse() {
        if (text.length() > Expression.LONGEST) {
            throw mistake("longer than " + Expression.LONGEST + " characters");
        }
        ExpressionNode root = sum();
        if (peek() != 0) {
            throw mistake("an operator is expected, not '" + peek() + "'");
        }
        return new ParsedExpression(text.strip(), root);
    }

    private ExpressionNode sum() {
        if (++depth > Expression.DEEPEST) {
            throw mistake("nested deeper than " + Expression.DEEPEST);
        }
        ExpressionNode left = product();
        while (peek() == '+' || peek() == '-') {
            Operation operation = text.charAt(position++) == '+' ? Operation.ADD : Operation.SUBTRACT;
            left = new Apply(operation, left, product());
        }
        depth--;
        return left;
    }

    private ExpressionNode product() {
        ExpressionNode left = factor();
        while (true) {
            Operation operation =
                    switch (peek()) {
                        case '*' -> Operation.MULTIPLY;
                        case '/' -> Operation.DIVIDE;
                        case '%' -> Operation.REMAINDER;
                        default -> null;
                    };
            if (operation == null) {
                return left;
            }
            position++;
            left = new Apply(operation, left, factor());
        }
    }

    private ExpressionNode factor() {
        char next = peek();
        if (next == '-' || next == '+') {
            return signed(next);
        }
        if (next == '(') {
            position++;
            ExpressionNode inner = sum();
            expect(')');
            return inner;
        }
        if (isDigit(next)) {
            return number("");
        }
        if (isNameStart(next)) {
            return nameOrCall();
        }
        throw mistake(
                next == 0
                        ? "ends where a number, a name or '(' is expected"
                        : "a number, a name or '(' is expected, not '" + next + "'");
    }

    private ExpressionNode signed(char sign) {
        position++;
        // The smallest 64-bit number has no positive counterpart, so the sign is read with the digits.
        if (sign == '-' && position < text.length() && isDigit(text.charAt(position))) {
            return number("-");
        }
        if (++depth > Expression.DEEPEST) {
            throw mistake("nested deeper than " + Expression.DEEPEST);
        }
        ExpressionNode operand = factor();
        depth--;
        return sign == '-' ? new Apply(Operation.SUBTRACT, new Number(0), operand) : operand;
    }

    private ExpressionNode number(String sign) {
        int start = position;
        while (position < text.length() && isDigit(text.charAt(position))) {
            position++;
        }
        if (position < text.length() && (isNameStart(text.charAt(position)) || text.charAt(position) == '.')) {
            throw mistake("only whole decimal numbers are allowed");
        }
        String digits = sign + text.substring(start, position);
        try {
            return new Number(Long.parseLong(digits));
        } catch (NumberFormatException tooLarge) {
            throw mistake("the number " + digits + " does not fit in 64 bits");
        }
    }

    private ExpressionNode nameOrCall() {
        int start = position;
        while (position < text.length() && (isNameStart(text.charAt(position)) || isDigit(text.charAt(position)))) {
            position++;
        }
        String name = text.substring(start, position);
        Optional<Operation> function = Optional.ofNullable(FUNCTIONS.get(name));
        if (peek() == '(') {
            return call(
                    name,
                    function.orElseThrow(
                            () -> mistake("there is no function '" + name + "', only min, max and ceildiv")));
        }
        if (function.isPresent()) {
            throw mistake("'" + name + "' is a function and needs '(' after it");
        }
        return new Name(name);
    }

    private ExpressionNode call(String name, Operation operation) {
        position++;
        ExpressionNode result = sum();
        int count = 1;
        while (peek() == ',') {
            position++;
            result = new Apply(operation, result, sum());
            count++;
        }
        expect(')');
        if (count < 2 || (operation == Operation.CEILING_DIVIDE && count > 2)) {
            throw mistake("'" + name + "' takes " + (operation == Operation.CEILING_DIVIDE ? "two" : "two or more")
                    + " values, not " + count);
        }
        return result;
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw mistake("'" + wanted + "' is missing");
        }
        position++;
    }

    /** The next character that is not white space, or 0 at the end. */
    private char peek() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : 0;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isNameStart(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || character == '_';
    }

    private ExpressionException mistake(String what) {
        return new ExpressionException(text, position, what);
    }
}
