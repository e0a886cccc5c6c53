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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The extents of a block, where they can be chosen by the launch alone: a single launch with a block that is written in numbers. Where such
 * a number stands in the grid as well ({@code ceildiv(n,256)}), it changes there too: anywhere for a block of one dimension, else in the
 * grid's extent of the same dimension.
 *
 * @param grid as the text has it
 * @param block the extents in threads, as the text has them; without extents of 1 at the end
 * @param shared dynamic shared memory, as the text has it
 * @param most more threads than this the kernel does not allow ({@code __launch_bounds__})
 */
record BlockSize(List<String> grid, List<Long> block, String shared, long most) {
    private static final List<String> NAMES = List.of("block_x", "block_y", "block_z");
    private static final long MOST_THREADS = 1024;
    private static final long[] USUAL = {64, 128, 256, 512, 1024};
    private static final long[] USUAL_SIDES = {4, 8, 16, 32, 64};
    private static final Pattern LAUNCH_BOUNDS = Pattern.compile("__launch_bounds__\\s*\\(\\s*(\\d{1,9})");

    /** Empty when the launch is no single one, or its block is not written in numbers. */
    static Optional<BlockSize> of(Task task, Directives directives) {
        Optional<LaunchShape> shape = directives.launch().map(Located::value);
        Optional<Pass> own = task.ownLaunch();
        Optional<List<Expression>> grid = shape.flatMap(LaunchShape::grid).or(() -> own.map(Pass::grid));
        Optional<List<Expression>> block = shape.flatMap(LaunchShape::block).or(() -> own.map(Pass::block));
        Optional<Expression> shared = shape.flatMap(LaunchShape::sharedBytes).or(() -> own.map(Pass::sharedBytes));
        if (!directives.passes().isEmpty() || grid.isEmpty() || block.isEmpty()) {
            return Optional.empty();
        }
        List<Long> extents = extents(block.get());
        List<Expression> written = new ArrayList<>(grid.get());
        shared.ifPresent(written::add);
        if (extents.isEmpty() || !written.stream().allMatch(BlockSize::meansWhatItSays)) {
            return Optional.empty();
        }
        return Optional.of(new BlockSize(
                grid.get().stream().map(Expression::text).toList(),
                extents,
                shared.map(Expression::text).orElse("0"),
                most(directives.code().code())));
    }

    /** None when one of them is no number. */
    private static List<Long> extents(List<Expression> block) {
        if (!block.stream().allMatch(size -> size.text().matches("\\d{1,9}"))) {
            return List.of();
        }
        List<Long> extents = new ArrayList<>(
                block.stream().map(size -> Long.valueOf(size.text())).toList());
        while (extents.size() > 1 && extents.get(extents.size() - 1) == 1) {
            extents.remove(extents.size() - 1);
        }
        return List.copyOf(extents);
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

    /** What its extents are called in configurations. */
    List<String> names() {
        return block.size() == 1 ? List.of("block") : NAMES.subList(0, block.size());
    }

    /** Its own extents first, then the usual ones. Those that make too large a block together are values like any others. */
    List<Dimension> dimensions() {
        long[] usual = block.size() == 1 ? USUAL : USUAL_SIDES;
        return IntStream.range(0, block.size())
                .mapToObj(i -> new Dimension(
                        names().get(i),
                        LongStream.concat(
                                        LongStream.of(block.get(i)),
                                        LongStream.of(usual).filter(size -> size != block.get(i) && size <= most))
                                .boxed()
                                .toList()))
                .toList();
    }

    /** The directive that launches with these extents. */
    String directive(List<Long> extents) {
        String blocks = IntStream.range(0, grid.size())
                .mapToObj(i -> blocks(i, extents))
                .collect(Collectors.joining(","));
        String threads = extents.stream().map(String::valueOf).collect(Collectors.joining(","));
        return "@launch grid=(" + blocks + ") block=(" + threads + ") shared=" + shared;
    }

    /** The grid's extent, with the block's chosen one in place of its own. */
    private String blocks(int dimension, List<Long> extents) {
        int side = block.size() == 1 ? 0 : dimension;
        return side < block.size()
                ? grid.get(dimension).replaceAll("\\b" + block.get(side) + "\\b", Long.toString(extents.get(side)))
                : grid.get(dimension);
    }
}
