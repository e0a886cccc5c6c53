package io.hipwright.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One parameter of a kernel, in the order of its signature. */
public sealed interface Argument {

    String name();

    ElementType type();

    /** An array in device memory, row-major; {@code shape} holds one expression over the params per dimension. */
    record Buffer(
            String name, ElementType type, Role role, List<Expression> shape, Initializer init, Optional<Domain> domain)
            implements Argument {
        public Buffer {
            shape = List.copyOf(shape);
        }

        /** The number of elements for these params. */
        public long elements(Map<String, Long> params) {
            long count = 1;
            for (Expression dimension : shape) {
                count = Math.multiplyExact(count, dimension.evaluate(params));
            }
            return count;
        }
    }

    /** A number passed by value. */
    record Scalar(String name, ElementType type, ScalarValue value) implements Argument {}

    /** The range that further input distributions of the verifier must stay in, both ends included. */
    record Domain(double low, double high) {
        public Domain {
            if (!(low <= high)) {
                throw new IllegalArgumentException("domain [" + low + ", " + high + "] is empty");
            }
        }
    }

    /** A scalar's value: an integer expression over the params, or a floating-point literal. */
    sealed interface ScalarValue {
        record Computed(Expression expression) implements ScalarValue {}

        record Literal(double value) implements ScalarValue {}
    }
}
