package io.hipwright.task;

import java.util.Map;
import java.util.Set;

/** An integer expression over named values: {@code + - * / % ( ) min max ceildiv}. */
public interface Expression {

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
}
