package io.hipwright.task;

import java.util.Map;
import java.util.Set;

/** The parts of a parsed expression. */
sealed interface ExpressionNode {

    /** See {@link Expression#evaluate}. */
    long evaluate(Map<String, Long> values);

    /** Adds the names that occur to {@code names}. */
    void collectNames(Set<String> names);

    record Number(long value) implements ExpressionNode {
        @Override
        public long evaluate(Map<String, Long> values) {
            return value;
        }

        @Override
        public void collectNames(Set<String> names) {}
    }

    record Name(String name) implements ExpressionNode {
        @Override
        public long evaluate(Map<String, Long> values) {
            Long value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("'" + name + "' has no value");
            }
            return value;
        }

        @Override
        public void collectNames(Set<String> names) {
            names.add(name);
        }
    }

    record Apply(Operation operation, ExpressionNode left, ExpressionNode right) implements ExpressionNode {
        @Override
        public long evaluate(Map<String, Long> values) {
            return operation.apply(left.evaluate(values), right.evaluate(values));
        }

        @Override
        public void collectNames(Set<String> names) {
            left.collectNames(names);
            right.collectNames(names);
        }
    }

    /** What is done with two 64-bit values; each throws ArithmeticException where the exact result has no 64-bit value. */
    enum Operation {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        REMAINDER,
        MINIMUM,
        MAXIMUM,
        CEILING_DIVIDE;

        long apply(long a, long b) {
            return switch (this) {
                case ADD -> Math.addExact(a, b);
                case SUBTRACT -> Math.subtractExact(a, b);
                case MULTIPLY -> Math.multiplyExact(a, b);
                case DIVIDE -> quotient(a, b);
                case REMAINDER -> b == -1 ? 0 : a % nonZero(a, b);
                case MINIMUM -> Math.min(a, b);
                case MAXIMUM -> Math.max(a, b);
                case CEILING_DIVIDE -> {
                    long quotient = quotient(a, b);
                    boolean roundedDown = a % b != 0 && (a < 0) == (b < 0);
                    yield roundedDown ? quotient + 1 : quotient;
                }
            };
        }

        private static long quotient(long a, long b) {
            if (a == Long.MIN_VALUE && b == -1) {
                throw new ArithmeticException("long overflow");
            }
            return a / nonZero(a, b);
        }

        private static long nonZero(long dividend, long divisor) {
            if (divisor == 0) {
                throw new ArithmeticException(dividend + " is divided by zero");
            }
            return divisor;
        }
    }
}
