package io.hipwright.tune;

import io.hipwright.task.Directives;
import io.hipwright.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** All configurations of a source: the product of its dimensions. Configurations are numbered, the default being 0. */
public final class TuneSpace {
    private final List<Dimension> dimensions;
    private final TunableSource source;

    private TuneSpace(List<Dimension> dimensions, TunableSource source) {
        this.dimensions = List.copyOf(dimensions);
        this.source = source;
    }

    /**
     * The space of a source text for a task.
     *
     * @param withLaunch whether the number of threads in a block is chosen as well, where the launch alone can choose it
     */
    public static TuneSpace of(Task task, String text, boolean withLaunch) {
        Directives directives = Directives.parse(text);
        Optional<BlockSize> blockSize = withLaunch ? BlockSize.of(task, directives) : Optional.empty();
        TunableSource source = TunableSource.of(directives, text, blockSize);
        return new TuneSpace(source.dimensions(), source);
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** How many configurations there are; {@link Long#MAX_VALUE} for more than that. */
    public long size() {
        long size = 1;
        for (Dimension dimension : dimensions) {
            int values = dimension.values().size();
            size = size > Long.MAX_VALUE / values ? Long.MAX_VALUE : size * values;
        }
        return size;
    }

    /** Every dimension at its first value. */
    public Configuration defaults() {
        return at(0);
    }

    /** All of them, the last dimension changing fastest. */
    Stream<Configuration> all() {
        return LongStream.range(0, size()).mapToObj(this::at);
    }

    private Configuration at(long number) {
        long[] digits = new long[dimensions.size()];
        long rest = number;
        for (int i = digits.length - 1; i >= 0; i--) {
            int values = dimensions.get(i).values().size();
            digits[i] = rest % values;
            rest /= values;
        }
        Map<String, Long> chosen = new LinkedHashMap<>();
        for (int i = 0; i < digits.length; i++) {
            Dimension dimension = dimensions.get(i);
            chosen.put(dimension.name(), dimension.values().get((int) digits[i]));
        }
        return new Configuration(chosen);
    }

    /** Those that differ in one dimension. */
    List<Configuration> neighbours(Configuration configuration) {
        List<Configuration> found = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            for (long value : dimension.values()) {
                if (value != configuration.value(dimension.name())) {
                    found.add(configuration.with(dimension.name(), value));
                }
            }
        }
        return found;
    }

    /** Each dimension is drawn anew with this probability. */
    Configuration perturbed(Configuration configuration, double probability, RandomGenerator random) {
        Configuration changed = configuration;
        for (Dimension dimension : dimensions) {
            if (random.nextDouble() < probability) {
                List<Long> values = dimension.values();
                changed = changed.with(dimension.name(), values.get(random.nextInt(values.size())));
            }
        }
        return changed;
    }

    /** The source text with these values chosen. */
    public String source(Configuration configuration) {
        return source.with(configuration);
    }
}
