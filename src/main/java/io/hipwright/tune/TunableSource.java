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
    private final Directives directives;
    private final Optional<BlockSize> blockSize;

    TunableSource(Directives directives, String text, Optional<BlockSize> blockSize) {
        this.directives = directives;
        this.lines = List.of(text.split("\n", -1));
        this.blockSize = blockSize;
    }

    String with(Configuration configuration) {
        List<String> changed = new ArrayList<>(lines);
        for (Located<Tunable> tunable : directives.tunables()) {
            String name = tunable.value().name();
            changed.set(tunable.line() - 1, first(changed.get(tunable.line() - 1), name, configuration.value(name)));
        }
        blockSize.ifPresent(size -> launch(changed, size, configuration.value(BlockSize.NAME)));
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

    private void launch(List<String> changed, BlockSize size, long threads) {
        if (threads == size.block()) {
            return;
        }
        String directive = size.directive(threads);
        if (directives.launch().isEmpty()) {
            changed.add("// " + directive + "\n");
            return;
        }
        int line = directives.launch().get().line() - 1;
        String old = changed.get(line);
        changed.set(line, old.substring(0, old.indexOf("@launch")) + directive);
    }
}
