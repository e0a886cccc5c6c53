package io.hipwright.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final Map<String, Long> SIZES = Map.of("rows", 7L, "cols", 333L, "_n2", -4L);

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            textBlock =
                    """
            1 = 1
            rows = 7
            1 + 2 * 3 = 7
            (1 + 2) * 3 = 9
            10 - 4 - 3 = 3
            100 / 10 / 3 = 3
            17 % 5 * 2 = 4
            -7 / 2 = -3
            -7 % 2 = -1
            --3 = 3
            +rows = 7
            -_n2 = 4
            2 * -3 = -6
            ceildiv(cols, 256) = 2
            ceildiv(-7, 2) = -3
            ceildiv(7, -2) = -3
            ceildiv(-7, -2) = 4
            min(3, 1, 2) = 1
            max(rows, cols) = 333
            ceildiv(ceildiv(cols, 32) * rows, 64) = 2
            -9223372036854775808 = -9223372036854775808
            """)
    void evaluatesAsInCWithCeilingDivision(String text, long expected) {
        assertThat(Expression.parse(text).evaluate(SIZES)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 +",
                "(1",
                "1)",
                "1 2",
                "rows cols",
                "1.5",
                "3x",
                "min(1)",
                "ceildiv(1,2,3)",
                "ceildiv()",
                "sqrt(4)",
                "min",
                "rows(",
                "1 << 2",
                "a[0]",
                "9223372036854775808",
                "a;b",
                "\u0000"
            })
    void refusesWhatIsNoExpressionInOneLine(String text) {
        assertThatThrownBy(() -> Expression.parse(text))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining("column ")
                .hasMessageNotContainingAny("\n", "\u0000");
    }

    @Test
    void refusesHostileLengthAndDepth() {
        for (String text : new String[] {
            "(".repeat(900), "-".repeat(900) + "x", "1+".repeat(600) + "1", "min(1,".repeat(150), "1".repeat(1001)
        }) {
            assertThatThrownBy(() -> Expression.parse(text)).isInstanceOf(ExpressionException.class);
        }
        assertThat(Expression.parse("1+".repeat(499) + "1").evaluate(Map.of())).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/0",
                "1%0",
                "ceildiv(1,0)",
                "9223372036854775807+1",
                "-9223372036854775808-1",
                "4611686018427387904*2",
                "-9223372036854775808/-1",
                "ceildiv(-9223372036854775808,-1)",
                "-(-9223372036854775808)"
            })
    void neverWrapsAndNeverDividesByZero(String text) {
        Expression expression = Expression.parse(text);
        assertThatThrownBy(() -> expression.evaluate(Map.of())).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void namesTheNameThatHasNoValue() {
        assertThatThrownBy(() -> Expression.parse("rows * depth").evaluate(SIZES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("depth");
    }

    @Test
    void knowsItsNamesInOrder() {
        assertThat(Expression.parse("b * max(a, b) + c1").names()).containsExactly("b", "a", "c1");
        assertThat(Expression.parse(" rows ").isName()).isTrue();
        assertThat(Expression.parse("rows+0").isName()).isFalse();
        assertThat(Expression.constant(-5).evaluate(Map.of())).isEqualTo(-5);
    }

    @Test
    void substitutesWholeExpressionsAndKeepsTheText() {
        Expression grid = Expression.parse("2 * count").substitute(name -> Optional.of(Expression.parse("rows + 1")));
        assertThat(grid.evaluate(SIZES)).isEqualTo(16);
        assertThat(grid.text()).isEqualTo("2 * count");
        assertThat(grid.names()).containsExactly("rows");
    }
}
