package io.hipwright.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExpressionProperties {

    /** A text with every operation in parentheses, beside its exact value; null where it has none. */
    record Sample(String text, BigInteger value) {}

    @Property
    void agreesWithExactArithmetic(@ForAll("samples") Sample sample) {
        Expression expression = Expression.parse(sample.text());
        if (sample.value() == null || sample.value().bitLength() > 63) {
            assertThat(sample).satisfies(any -> assertThatNoValue(expression));
        } else {
            assertThat(expression.evaluate(Map.of())).isEqualTo(sample.value().longValueExact());
        }
    }

    @Property
    void textIsParsedOrRefusedButNothingElseHappens(@ForAll String text) {
        try {
            Expression.parse(text);
        } catch (ExpressionException refused) {
            assertThat(refused.getMessage()).doesNotContain("\n", "\r");
        }
    }

    @Property
    void tokensInAnyOrderAreParsedOrRefused(@ForAll("tokenSoup") String text) {
        try {
            Expression parsed = Expression.parse(text);
            assertThat(Expression.parse(parsed.text())).isEqualTo(parsed);
        } catch (ExpressionException refused) {
            assertThat(refused.getMessage()).contains("column ");
        }
    }

    private static void assertThatNoValue(Expression expression) {
        try {
            expression.evaluate(Map.of());
            throw new AssertionError(expression + " has a value");
        } catch (ArithmeticException expected) {
            assertThat(expected).isNotNull();
        }
    }

    @Provide
    Arbitrary<String> tokenSoup() {
        return Arbitraries.of(
                        "1", "23", "rows", "+", "-", "*", "/", "%", "(", ")", ",", "min(", "max(", "ceildiv(", " ")
                .list()
                .ofMaxSize(12)
                .map(tokens -> String.join("", tokens));
    }

    @Provide
    Arbitrary<Sample> samples() {
        return nested(3);
    }

    private static Arbitrary<Sample> nested(int depth) {
        Arbitrary<Long> numbers =
                Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.longs().between(-9, 9));
        Arbitrary<Sample> leaf = numbers.map(value -> new Sample(Long.toString(value), BigInteger.valueOf(value)));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Sample> inner = Arbitraries.oneOf(leaf, nested(depth - 1));
        return Combinators.combine(Arbitraries.of("+", "-", "*", "/", "%", "min", "max", "ceildiv"), inner, inner)
                .as(ExpressionProperties::combine);
    }

    private static Sample combine(String operator, Sample a, Sample b) {
        String text = operator.length() == 1
                ? "(" + a.text() + operator + " " + b.text() + ")"
                : operator + "(" + a.text() + "," + b.text() + ")";
        boolean hasValue = a.value() != null
                && b.value() != null
                && a.value().bitLength() <= 63
                && b.value().bitLength() <= 63
                && !("/%ceildiv".contains(operator) && b.value().signum() == 0);
        return new Sample(text, hasValue ? exact(operator, a.value(), b.value()) : null);
    }

    private static BigInteger exact(String operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case "+" -> a.add(b);
            case "-" -> a.subtract(b);
            case "*" -> a.multiply(b);
            case "/" -> a.divide(b);
            case "%" -> a.remainder(b);
            case "min" -> a.min(b);
            case "max" -> a.max(b);
            default ->
                new BigDecimal(a)
                        .divide(new BigDecimal(b), 0, RoundingMode.CEILING)
                        .toBigInteger();
        };
    }
}
