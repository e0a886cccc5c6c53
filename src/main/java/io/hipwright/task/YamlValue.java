package io.hipwright.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A value in a YAML 1.2 or JSON file that knows its place, so that every mistake is reported with its line. */
public final class YamlValue {
    private static final int LONGEST_FILE = 64 << 20;

    private final Path file;
    private final int firstLine;
    private final Node node;
    private final String label;

    private YamlValue(Path file, int firstLine, Node node, String label) {
        this.file = file;
        this.firstLine = firstLine;
        this.node = node;
        this.label = label;
    }

    /**
     * Reads a text that holds one YAML document.
     *
     * @param firstLine the line of the file, from 1, on which the text begins
     */
    static YamlValue parse(Path file, String text, int firstLine) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(LONGEST_FILE)
                .build();
        try {
            Node root = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(
                            () -> new InputException(file, firstLine, "nothing is in it", "see hipwright init --help"));
            return of(file, firstLine, root);
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(Mark::getLine).orElse(0);
            throw new InputException(
                    file,
                    firstLine + line,
                    "not valid YAML: " + OneLine.of(wrong.getProblem()),
                    "mend the syntax here");
        } catch (YamlEngineException wrong) {
            throw new InputException(
                    file,
                    firstLine,
                    "not valid YAML: " + OneLine.of(String.valueOf(wrong.getMessage())),
                    "mend the syntax");
        } catch (StackOverflowError tooDeep) {
            throw new InputException(file, firstLine, "nested too deeply", "no key needs more than four levels");
        }
    }

    /** A value that was read already, whose lines count from {@code firstLine}. */
    static YamlValue of(Path file, int firstLine, Node root) {
        return new YamlValue(file, firstLine, root, "the file");
    }

    public Path file() {
        return file;
    }

    int line() {
        return firstLine + node.getStartMark().map(Mark::getLine).orElse(0);
    }

    /** What it is, such as {@code args[2].shape}. */
    public String label() {
        return label;
    }

    public InputException mistake(String what, String remedy) {
        return new InputException(file, line(), OneLine.of(what), OneLine.of(remedy));
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isText() {
        return node instanceof ScalarNode && node.getTag().equals(Tag.STR);
    }

    boolean isNumber() {
        return node instanceof ScalarNode
                && (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT));
    }

    public YamlMap map(String... knownKeys) {
        return freeMap().only(knownKeys);
    }

    /** A mapping whose keys are the user's own. */
    public YamlMap freeMap() {
        if (!(node instanceof MappingNode mapping)) {
            throw mistake(label + " is " + kind() + ", not a mapping", "write {key: value, ...}");
        }
        YamlMap map = new YamlMap(this);
        for (NodeTuple entry : mapping.getValue()) {
            YamlValue key = new YamlValue(file, firstLine, entry.getKeyNode(), "a key");
            if (!(entry.getKeyNode() instanceof ScalarNode name)) {
                throw key.mistake("a key is " + key.kind(), "a key is one word");
            }
            String path = label.equals("the file") ? name.getValue() : label + "." + name.getValue();
            map.put(key, name.getValue(), new YamlValue(file, firstLine, entry.getValueNode(), path));
        }
        return map;
    }

    public List<YamlValue> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw mistake(label + " is " + kind() + ", not a list", "write [a, b, ...]");
        }
        List<YamlValue> values = new ArrayList<>();
        for (Node value : sequence.getValue()) {
            values.add(new YamlValue(file, firstLine, value, label + "[" + values.size() + "]"));
        }
        return values;
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar)
                || !isText()
                || scalar.getValue().isBlank()) {
            throw mistake(
                    label + " is " + kind() + ", not a text",
                    "write a word, in quotes if YAML takes it for something else");
        }
        return scalar.getValue();
    }

    public long integer() {
        if (!(node instanceof ScalarNode scalar) || !node.getTag().equals(Tag.INT)) {
            throw mistake(label + " is " + kind() + ", not a whole number", "write a whole number");
        }
        try {
            String digits = scalar.getValue();
            return digits.startsWith("0x")
                    ? Long.parseLong(digits.substring(2), 16)
                    : digits.startsWith("0o") ? Long.parseLong(digits.substring(2), 8) : Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            throw mistake(label + " does not fit in 64 bits", "write a smaller number");
        }
    }

    public double number() {
        if (!(node instanceof ScalarNode scalar) || !isNumber()) {
            throw mistake(label + " is " + kind() + ", not a number", "write a number such as 1.0e-5");
        }
        if (node.getTag().equals(Tag.INT)) {
            return integer();
        }
        double value = finiteOrNaN(scalar.getValue());
        if (!Double.isFinite(value)) {
            throw mistake(label + " is not finite", "write a finite number");
        }
        return value;
    }

    /** YAML writes infinity as {@code .inf}, which Java does not read. */
    private static double finiteOrNaN(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException special) {
            return Double.NaN;
        }
    }

    boolean flag() {
        if (!(node instanceof ScalarNode scalar) || !node.getTag().equals(Tag.BOOL)) {
            throw mistake(label + " is " + kind() + ", not true or false", "write true or false");
        }
        return scalar.getValue().equalsIgnoreCase("true");
    }

    /** An integer expression over these names. */
    Expression expression(Set<String> known) {
        if (!(node instanceof ScalarNode scalar) || !(isText() || node.getTag().equals(Tag.INT))) {
            throw mistake(
                    label + " is " + kind() + ", not an integer expression",
                    "write a whole number or an expression over the params");
        }
        Expression expression;
        try {
            expression = Expression.parse(scalar.getValue());
        } catch (ExpressionException wrong) {
            boolean split =
                    scalar.getValue().contains("(") && !scalar.getValue().contains(")");
            throw mistake(
                    label + ": " + wrong.getMessage(),
                    split
                            ? "in a [list] put an expression with commas in quotes"
                            : "allowed are + - * / % ( ) min max ceildiv over the params");
        }
        for (String name : expression.names()) {
            if (!known.contains(name)) {
                throw mistake(
                        label + ": unknown name '" + name + "' in '" + expression.text() + "'",
                        known.isEmpty() ? "the task has no params" : Suggestion.remedy(name, known));
            }
        }
        return expression;
    }

    /** What kind of value it is, for messages. */
    String kind() {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        String value = "'" + ((ScalarNode) node).getValue() + "'";
        Tag tag = node.getTag();
        return tag.equals(Tag.NULL)
                ? "empty"
                : (tag.equals(Tag.STR) ? "the text " : tag.equals(Tag.BOOL) ? "the truth value " : "the number ")
                        + value;
    }
}
