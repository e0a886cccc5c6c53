package io.hipwright.tune;

import io.hipwright.task.Directives;
import io.hipwright.task.Directives.LaunchShape;
import io.hipwright.task.Directives.Located;
import io.hipwright.task.Expression;
import io.hipwright.task.LaunchPlan.Pass;
import io.hipwright.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The number of threads in a block, where it can be chosen by the launch alone: a single launch with a one-dimensional block that is
 * written as a number. Where that number stands in the grid as well ({@code ceildiv(n,256)}), it changes there too.
 *
 * @param grid as the text has it
 * @param block the number of threads, as the text has it
 * @param shared dynamic shared memory, as the text has it
 * @param most more threads than this the kernel does not allow ({@code __launch_bounds__})
 */
record BlockSize(List<String> grid, long block, String shared, long most) {
    static final String NAME = "block";
    private static final long MOST_THREADS = 1024;
    private static final long[] USUAL = {64, 128, 256, 512, 1024};
    private static final Pattern LAUNCH_BOUNDS = Pattern.compile("__launch_bounds__\\s*\\(\\s*(\\d{1,9})");

    /** Empty when the launch is no single one, or its block no plain number. */
    static Optional<BlockSize> of(Task task, Directives directives) {
        Optional<LaunchShape> shape = directives.launch().map(Located::value);
        Optional<Pass> own = task.ownLaunch();
        Optional<List<Expression>> grid = shape.flatMap(LaunchShape::grid).or(() -> own.map(Pass::grid));
        Optional<List<Expression>> block = shape.flatMap(LaunchShape::block).or(() -> own.map(Pass::block));
        Optional<Expression> shared = shape.flatMap(LaunchShape::sharedBytes).or(() -> own.map(Pass::sharedBytes));
        if (!directives.passes().isEmpty() || grid.isEmpty() || block.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong threads = threads(block.get());
        List<Expression> written = new ArrayList<>(grid.get());
        shared.ifPresent(written::add);
        if (threads.isEmpty() || !written.stream().allMatch(BlockSize::meansWhatItSays)) {
            return Optional.empty();
        }
        return Optional.of(new BlockSize(
                grid.get().stream().map(Expression::text).toList(),
                threads.getAsLong(),
                shared.map(Expression::text).orElse("0"),
                most(directives.code().code())));
    }

    private static OptionalLong threads(List<Expression> block) {
        boolean numbers = block.stream().allMatch(size -> size.text().matches("\\d{1,9}"));
        boolean flat = block.stream().skip(1).allMatch(size -> size.text().equals("1"));
        return numbers && flat ? OptionalLong.of(Long.parseLong(block.get(0).text())) : OptionalLong.empty();
    }

    /** A baseline's own macros are filled in without changing the text; another source does not know them. */
    private static boolean meansWhatItSays(Expression expression) {
        return Expression.parse(expression.text()).names().equals(expression.names());
    }

    private static long most(String code) {
        Matcher bounds = LAUNCH_BOUNDS.matcher(code);
        return bounds.results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .min()
                .orElse(MOST_THREADS);
    }

    /** Its own size first, then the usual ones. */
    Dimension dimension() {
        LongStream others = LongStream.of(USUAL).filter(size -> size != block && size <= most);
        return new Dimension(
                NAME, LongStream.concat(LongStream.of(block), others).boxed().toList());
    }

    /** The directive that launches with so many threads in a block. */
    String directive(long threads) {
        Pattern number = Pattern.compile("\\b" + block + "\\b");
        String blocks = grid.stream()
                .map(size -> number.matcher(size).replaceAll(Long.toString(threads)))
                .collect(Collectors.joining(","));
        return "@launch grid=(" + blocks + ") block=(" + threads + ") shared=" + shared;
    }
}
