package io.hipwright.task;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An integer expression over named values: {@code + - * / % ( )}, unary minus, {@code min}, {@code max} and {@code ceildiv}. Division
 * truncates towards zero as in C; {@code ceildiv} rounds up. Values are 64-bit and never wrap.
 */
public sealed interface Expression permits ParsedExpression {

    /** The longest text that is accepted, in characters. */
    int LONGEST = 1000;

    /** How deep parentheses, calls and signs may be nested. */
    int DEEPEST = 64;

    /**
     * The value for these names.
     *
     * @throws ArithmeticException on division by zero or a result outside 64 bits
     * @throws IllegalArgumentException when a name has no value
     */
    long evaluate(Map<String, Long> values);

    /** The names that occur in it. */
    Set<String> names();

    /** The text it was written as. */
    String text();

    /** This expression with names replaced; a name for which {@code meaning} is empty stays. */
    Expression substitute(Function<String, Optional<Expression>> meaning);

    /** Whether it is nothing but one name. */
    default boolean isName() {
        return names().size() == 1 && names().contains(text());
    }

    /**
     * Reads an expression.
     *
     * @throws ExpressionException when the text is none, with the place of the mistake
     */
    static Expression parse(String text) {
        return new ExpressionParser(text).parse();
    }

    /** The expression that is always this number. */
    static Expression constant(long value) {
        return new ParsedExpression(Long.toString(value), new ExpressionNode.Number(value));
    }
}
