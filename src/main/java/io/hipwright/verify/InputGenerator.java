package io.hipwright.verify;

import io.hipwright.task.Argument;
import io.hipwright.task.Expression;
import io.hipwright.task.Initializer.FromFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/** Fills the buffers of one trial. The same key, argument and sizes give the same contents. */
final class InputGenerator {
    /** Keeps the numbers that choose elements apart from those that the elements are made of. */
    private static final int CHOOSING = 1 << 30;

    private final long key;
    private final int stream;

    /**
     * @param key secret, and another for each trial
     * @param stream the argument's index, so that two arguments never hold the same numbers; below 2^30
     */
    InputGenerator(long key, int stream) {
        this.key = key;
        this.stream = stream;
    }

    /** Fills {@code target}, which is as large as the argument, from its start, in native byte order. Every value is finite. */
    void fill(ByteBuffer target, Argument.Buffer argument, Map<String, Long> params, Distribution distribution) {
        int elements = Math.toIntExact(argument.elements(params));
        ByteBuffer bytes = target.duplicate().order(ByteOrder.nativeOrder());
        if (argument.init() instanceof FromFile file) {
            List<Long> shape = argument.shape().stream()
                    .map(dimension -> dimension.evaluate(params))
                    .toList();
            ByteBuffer content = NpyFile.read(file.file(), argument.type(), shape);
            bytes.put(0, content, 0, content.capacity());
        } else if (argument.type().isFloating()) {
            fillFloating(bytes, argument, params, elements, distribution);
        } else {
            fillInteger(bytes, argument, params, elements, distribution);
        }
    }

    private void fillFloating(
            ByteBuffer target,
            Argument.Buffer argument,
            Map<String, Long> params,
            int elements,
            Distribution distribution) {
        Variation variation = new Variation(
                argument.type(),
                Variation.Spread.of(argument.init()),
                rowLength(argument, params),
                elements,
                new CounterGenerator(key, stream | CHOOSING));
        ElementSource source = variation.of(
                FloatingSource.of(argument.init(), params, elements, new CounterGenerator(key, stream)), distribution);
        ValueRange range = ValueRange.of(argument, distribution);
        double[] values = new double[Elements.CHUNK];
        for (int first = 0; first < elements; first += values.length) {
            int count = Math.min(values.length, elements - first);
            source.fill(first, count, values);
            range.clamp(values, count);
            Elements.write(argument.type(), values, count, target, first);
        }
    }

    private void fillInteger(
            ByteBuffer target,
            Argument.Buffer argument,
            Map<String, Long> params,
            int elements,
            Distribution distribution) {
        IntegerSource source =
                IntegerSource.of(argument.init(), params, elements, new CounterGenerator(key, stream), distribution);
        long[] values = new long[Elements.CHUNK];
        for (int first = 0; first < elements; first += values.length) {
            int count = Math.min(values.length, elements - first);
            source.fill(first, count, values);
            Elements.write(argument.type(), values, count, target, first);
        }
    }

    /** The last dimension of several: what a row is. */
    private static long rowLength(Argument.Buffer argument, Map<String, Long> params) {
        List<Expression> shape = argument.shape();
        return shape.size() < 2 ? 1 : shape.get(shape.size() - 1).evaluate(params);
    }
}
