package io.hipwright.tune;

import io.hipwright.task.Directives;
import io.hipwright.task.Directives.Located;
import io.hipwright.task.Directives.Tunable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source text in which values can be chosen. What comes of a choice is a candidate like any other: the chosen values stand first in
 * their {@code @tune} comments, and the launch in {@code @launch}; so it is verified, timed and kept like any other.
 */
final class TunableSource {
    private final List<String> lines;
    private final List<Located<Tunable>> tunables;
    private final Optional<Integer> launchLine;
    private final Optional<BlockSize> blockSize;

    private TunableSource(List<String> lines, Directives directives, Optional<BlockSize> blockSize) {
        this.lines = lines;
        this.tunables = directives.tunables().stream()
                .filter(tunable -> stands(
                        lines, tunable.line(), "@tune\\s+" + tunable.value().name() + "\\b"))
                .toList();
        this.launchLine = directives.launch().map(Located::line);
        boolean fixed = launchLine.isPresent() && !stands(lines, launchLine.get(), "@launch\\b")
                || directives.tunables().stream().anyMatch(tunable -> blockSize
                        .map(BlockSize::names)
                        .orElse(List.of())
                        .contains(tunable.value().name()));
        this.blockSize = fixed ? Optional.empty() : blockSize;
    }

    /** A directive that does not stand on one line is left as it is, and so is a block size beside a macro that has its name. */
    static TunableSource of(Directives directives, String text, Optional<BlockSize> blockSize) {
        return new TunableSource(List.of(text.split("\n", -1)), directives, blockSize);
    }

    private static boolean stands(List<String> lines, int line, String directive) {
        String text = lines.get(line - 1).stripTrailing();
        return !text.endsWith("\\") && Pattern.compile(directive).matcher(text).find();
    }

    /** What can be chosen. */
    List<Dimension> dimensions() {
        List<Dimension> dimensions = new ArrayList<>();
        tunables.forEach(located -> dimensions.add(
                new Dimension(located.value().name(), located.value().values())));
        blockSize.map(BlockSize::dimensions).ifPresent(dimensions::addAll);
        return dimensions;
    }

    String with(Configuration configuration) {
        List<String> changed = new ArrayList<>(lines);
        for (Located<Tunable> tunable : tunables) {
            String name = tunable.value().name();
            changed.set(tunable.line() - 1, first(changed.get(tunable.line() - 1), name, configuration.value(name)));
        }
        blockSize.ifPresent(size -> launch(
                changed, size, size.names().stream().map(configuration::value).toList()));
        return String.join("\n", changed);
    }

    private static String first(String line, String name, long value) {
        Matcher named = Pattern.compile("@tune\\s+" + name + "\\b").matcher(line);
        if (!named.find()) {
            throw new IllegalStateException("no @tune " + name + " in: " + line);
        }
        String rest = line.substring(named.end()).replaceFirst("(?<![-\\w])" + value + "(?![\\w])\\s*", "");
        return line.substring(0, named.end()) + " " + value + " " + rest.stripLeading();
    }

    private void launch(List<String> changed, BlockSize size, List<Long> extents) {
        if (extents.equals(size.block())) {
            return;
        }
        String directive = size.directive(extents);
        if (launchLine.isEmpty()) {
            changed.add("// " + directive + "\n");
            return;
        }
        int line = launchLine.get() - 1;
        String old = changed.get(line);
        changed.set(line, old.substring(0, old.indexOf("@launch")) + directive);
    }
}
