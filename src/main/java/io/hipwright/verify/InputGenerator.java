package io.hipwright.verify;

import io.hipwright.task.Argument;
import io.hipwright.task.Expression;
import io.hipwright.task.Initializer.FromFile;
import io.hipwright.task.Initializer.Permutation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fills the buffers of one trial. The same key, argument and sizes give the same contents. */
final class InputGenerator {
    /** Keeps the numbers that choose elements apart from those that the elements are made of. */
    private static final int CHOOSING = 1 << 30;

    /** Elements that one thread makes at a time; a multiple of what {@link Elements} moves at a time. */
    private static final int RANGE = 128 * Elements.CHUNK;

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
        } else {
            ranges(argument, elements)
                    .forEach(range -> fill(
                            bytes, new Part(argument, params, elements, distribution, range.first(), range.end())));
        }
    }

    /** Some of an argument's elements. */
    private record Part(
            Argument.Buffer argument,
            Map<String, Long> params,
            int elements,
            Distribution distribution,
            int first,
            int end) {}

    private record Range(int first, int end) {}

    /** What threads can make independently of each other; a permutation is made as a whole. */
    private static Stream<Range> ranges(Argument.Buffer argument, int elements) {
        int length = argument.init() instanceof Permutation ? Math.max(1, elements) : RANGE;
        return IntStream.range(0, (int) Math.ceil((double) elements / length))
                .parallel()
                .mapToObj(i -> new Range(i * length, Math.min(elements - i * length, length) + i * length));
    }

    private void fill(ByteBuffer target, Part part) {
        if (part.argument().type().isFloating()) {
            fillFloating(target, part);
        } else {
            fillInteger(target, part);
        }
    }

    private void fillFloating(ByteBuffer target, Part part) {
        Argument.Buffer argument = part.argument();
        Variation variation = new Variation(
                argument.type(),
                Variation.Spread.of(argument.init()),
                rowLength(argument, part.params()),
                part.elements(),
                new CounterGenerator(key, stream | CHOOSING));
        ElementSource own =
                FloatingSource.of(argument.init(), part.params(), part.elements(), new CounterGenerator(key, stream));
        ElementSource source = variation.of(own, part.distribution());
        ValueRange range = ValueRange.of(argument, part.distribution());
        double[] values = new double[Elements.CHUNK];
        for (int first = part.first(); first < part.end(); first += values.length) {
            int count = Math.min(values.length, part.end() - first);
            source.fill(first, count, values);
            range.clamp(values, count);
            Elements.write(argument.type(), values, count, target, first);
        }
    }

    private void fillInteger(ByteBuffer target, Part part) {
        IntegerSource source = IntegerSource.of(
                part.argument().init(),
                part.params(),
                part.elements(),
                new CounterGenerator(key, stream),
                part.distribution());
        long[] values = new long[Elements.CHUNK];
        for (int first = part.first(); first < part.end(); first += values.length) {
            int count = Math.min(values.length, part.end() - first);
            source.fill(first, count, values);
            Elements.write(part.argument().type(), values, count, target, first);
        }
    }

    /** The last dimension of several: what a row is. */
    private static long rowLength(Argument.Buffer argument, Map<String, Long> params) {
        List<Expression> shape = argument.shape();
        return shape.size() < 2 ? 1 : shape.get(shape.size() - 1).evaluate(params);
    }
}
