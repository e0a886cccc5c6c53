package io.hipwright.verify;

import io.hipwright.task.Argument;
import io.hipwright.task.ElementType;
import io.hipwright.task.Expression;
import io.hipwright.task.Initializer;
import io.hipwright.task.Initializer.Constant;
import io.hipwright.task.Initializer.FromFile;
import io.hipwright.task.Initializer.Normal;
import io.hipwright.task.Initializer.Uniform;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** Fills the buffers of one trial. The same key, argument and sizes give the same contents. */
final class InputGenerator {
    private final long key;
    private final int stream;

    /** @param stream the argument's index, so that two arguments never hold the same numbers */
    InputGenerator(long key, int stream) {
        this.key = key;
        this.stream = stream;
    }

    /** Fills {@code target}, which is in native byte order and as large as the argument, from its start. */
    void fill(ByteBuffer target, Argument.Buffer argument, Map<String, Long> params, Distribution distribution) {
        long elements = argument.elements(params);
        Initializer init = argument.init();
        if (init instanceof FromFile file) {
            target.put(0, NpyFile.read(file.file(), argument.type(), elements), 0, (int)
                    (elements * argument.type().bytes()));
        } else if (argument.type().isFloating()) {
            fillFloating(target, argument, params, elements, distribution);
        } else {
            fillInteger(target, argument, params, elements, distribution);
        }
    }

    private void fillFloating(
            ByteBuffer target,
            Argument.Buffer argument,
            Map<String, Long> params,
            long elements,
            Distribution distribution) {
        ElementWriter writer = ElementWriter.of(argument.type(), target);
        ElementSource own = floatingSource(argument.init(), params, elements);
        ElementSource varied = new Variation(
                        distribution,
                        Spread.of(argument.init()),
                        rowLength(argument, params),
                        key ^ 0x5DEECE66DL,
                        stream)
                .of(own);
        double low = argument.domain().map(Argument.Domain::low).orElse(-limit(argument.type()));
        double high = argument.domain().map(Argument.Domain::high).orElse(limit(argument.type()));
        for (long i = 0; i < elements; i++) {
            double value = varied.at(i);
            writer.put((int) i, Math.min(high, Math.max(low, value)));
        }
    }

    /** The largest magnitude that further distributions reach, so that no input overflows its type. */
    private static double limit(ElementType type) {
        return type == ElementType.HALF ? 60000 : 1e30;
    }

    private void fillInteger(
            ByteBuffer target,
            Argument.Buffer argument,
            Map<String, Long> params,
            long elements,
            Distribution distribution) {
        IntegerSource source =
                IntegerSource.of(argument.init(), params, elements, new CounterGenerator(key, stream), distribution);
        ElementWriter writer = ElementWriter.of(argument.type(), target);
        for (long i = 0; i < elements; i++) {
            writer.putInteger((int) i, source.at(i));
        }
    }

    private ElementSource floatingSource(Initializer init, Map<String, Long> params, long elements) {
        CounterGenerator generator = new CounterGenerator(key, stream);
        if (init instanceof Normal normal) {
            return index -> normal.mean() + normal.std() * generator.normal(index);
        }
        if (init instanceof Uniform uniform) {
            return index -> uniform.low() + (uniform.high() - uniform.low()) * generator.uniform(index);
        }
        if (init instanceof Constant constant) {
            return index -> constant.value();
        }
        IntegerSource integers = IntegerSource.of(init, params, elements, generator, Distribution.OWN);
        return integers::at;
    }

    /** The last dimension: what a row is. */
    private static long rowLength(Argument.Buffer argument, Map<String, Long> params) {
        List<Expression> shape = argument.shape();
        return shape.isEmpty() ? 1 : Math.max(1, shape.get(shape.size() - 1).evaluate(params));
    }

    /** Where an initializer's values lie. */
    record Spread(double center, double width) {
        static Spread of(Initializer init) {
            if (init instanceof Normal normal) {
                return new Spread(normal.mean(), normal.std());
            }
            if (init instanceof Uniform uniform) {
                return new Spread((uniform.low() + uniform.high()) / 2, (uniform.high() - uniform.low()) / 2);
            }
            return new Spread(0, 1);
        }
    }
}
