package io.hipwright.task;

import io.hipwright.task.Directives.LaunchShape;
import io.hipwright.task.Directives.Located;
import io.hipwright.task.Directives.Problem;
import io.hipwright.task.Directives.Tunable;
import io.hipwright.task.LaunchPlan.Pass;
import io.hipwright.task.LaunchPlan.Scratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads directives comment by comment. Each one that is wrong becomes a problem, and reading goes on after it. */
final class DirectiveReader {
    /** More directives of one kind than this are refused; plans of hostile texts stay small. */
    static final int MOST = 64;

    private static final Set<String> KINDS = Set.of("launch", "tune", "scratch", "pass");

    private final SourceText source;
    private final List<Located<Tunable>> tunables = new ArrayList<>();
    private final List<Located<Scratch>> scratch = new ArrayList<>();
    private final List<Located<Pass>> passes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Located<LaunchShape> launch;

    DirectiveReader(SourceText source) {
        this.source = source;
    }

    Directives read() {
        for (SourceText.LineComment comment : source.lineComments()) {
            if (comment.text().startsWith("@") && problems.size() < MOST) {
                try {
                    readDirective(comment);
                } catch (DirectiveException | ExpressionException mistake) {
                    problems.add(new Problem(comment.line(), String.valueOf(mistake.getMessage())));
                }
            }
        }
        return new Directives(source, Optional.ofNullable(launch), tunables, scratch, passes, problems);
    }

    private void readDirective(SourceText.LineComment comment) {
        String[] words = comment.text().substring(1).split("\\s+", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        if (tunables.size() + scratch.size() + passes.size() > MOST) {
            throw new DirectiveException("more than " + MOST + " directives");
        }
        switch (words[0]) {
            case "launch" -> launch(comment.line(), rest);
            case "tune" -> tunables.add(new Located<>(comment.line(), tunable(rest)));
            case "scratch" -> scratch.add(new Located<>(comment.line(), scratch(rest)));
            case "pass" -> passes.add(new Located<>(comment.line(), pass(rest)));
            default -> refuseNearMiss(words[0]);
        }
    }

    /** Other words behind an at sign are documentation, such as {@code @param}; but a mistyped directive must not go unseen. */
    private static void refuseNearMiss(String word) {
        for (String kind : KINDS) {
            if (word.length() <= kind.length() + 1
                    && Suggestion.distance(word.toLowerCase(java.util.Locale.ROOT), kind) <= 1) {
                throw new DirectiveException("'@" + word + "' is no directive; did you mean '@" + kind + "'?");
            }
        }
    }

    private void launch(int line, String text) {
        if (launch != null) {
            throw new DirectiveException("a second @launch (the first is on line " + launch.line()
                    + "); give @pass directives for several launches");
        }
        DirectiveFields fields = DirectiveFields.of("@launch", text, List.of("grid", "block", "shared"));
        launch = new Located<>(
                line,
                new LaunchShape(fields.dimensions("grid"), fields.dimensions("block"), fields.expression("shared")));
    }

    private static Pass pass(String text) {
        DirectiveFields fields =
                DirectiveFields.of("@pass", text, List.of("kernel", "args", "grid", "block", "shared"));
        String kernel = fields.required("kernel");
        requireIdentifier("kernel", kernel);
        return new Pass(
                kernel,
                fields.list("args").orElseThrow(() -> fields.missing("args=(x,y,...)")),
                fields.dimensions("grid").orElseThrow(() -> fields.missing("grid=(...)")),
                fields.dimensions("block").orElseThrow(() -> fields.missing("block=(...)")),
                fields.expression("shared").orElse(Expression.constant(0)));
    }

    private static Tunable tunable(String text) {
        // A remark in parentheses may follow the values.
        String[] words = text.replaceFirst("\\(.*$", "").strip().split("\\s+");
        requireIdentifier("macro", words[0]);
        if (words.length < 2 || words.length > MOST + 1) {
            throw new DirectiveException("@tune " + words[0] + " needs 1 to " + MOST
                    + " values, the first of them the default: // @tune " + words[0] + " 1 2 4");
        }
        List<Long> values = Arrays.stream(words)
                .skip(1)
                .map(DirectiveReader::wholeNumber)
                .distinct()
                .toList();
        return new Tunable(words[0], values);
    }

    private static Scratch scratch(String text) {
        String[] words = text.split("\\s+", 3);
        if (words.length < 3) {
            throw new DirectiveException(
                    "@scratch needs a name, a type and a number of elements: // @scratch partial float 256");
        }
        requireIdentifier("scratch buffer", words[0]);
        ElementType type = ElementType.ofName(words[1])
                .orElseThrow(() -> new DirectiveException(
                        "there is no type '" + words[1] + "'; " + Suggestion.remedy(words[1], ElementType.names())));
        return new Scratch(words[0], type, Expression.parse(words[2]));
    }

    private static long wholeNumber(String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException notWhole) {
            throw new DirectiveException("'" + word + "' is no whole number; a tunable macro takes whole numbers");
        }
    }

    static void requireIdentifier(String what, String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,127}") || ExpressionParser.isFunction(name)) {
            throw new DirectiveException("'" + name + "' cannot be the name of a " + what);
        }
    }
}
