package io.hipwright.task;

import io.hipwright.task.ExpressionNode.Apply;
import io.hipwright.task.ExpressionNode.Name;
import io.hipwright.task.ExpressionNode.Number;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** An expression as a tree. */
record ParsedExpression(String text, ExpressionNode root) implements Expression {

    @Override
    public long evaluate(Map<String, Long> values) {
        return root.evaluate(values);
    }

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        root.collectNames(names);
        return Collections.unmodifiableSet(names);
    }

    @Override
    public Expression substitute(Function<String, Optional<Expression>> meaning) {
        ExpressionNode replaced = substitute(root, meaning);
        return replaced.equals(root) ? this : new ParsedExpression(text, replaced);
    }

    private static ExpressionNode substitute(ExpressionNode node, Function<String, Optional<Expression>> meaning) {
        if (node instanceof Apply apply) {
            return new Apply(apply.operation(), substitute(apply.left(), meaning), substitute(apply.right(), meaning));
        }
        if (node instanceof Name name) {
            return meaning.apply(name.name())
                    .map(expression -> ((ParsedExpression) expression).root())
                    .orElse(node);
        }
        return (Number) node;
    }

    @Override
    public String toString() {
        return text;
    }
}
