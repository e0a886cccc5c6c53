package io.hipwright.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads JSON into the nodes that YAML is read into, so that both have one reader for what they mean. */
final class JsonNodes {
    private JsonNodes() {}

    /** The value at the parser's current token. */
    static Node read(JsonParser parser) {
        Optional<Mark> mark = mark(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, mark);
            case START_ARRAY -> sequence(parser, mark);
            case VALUE_NUMBER_INT -> scalar(Tag.INT, parser.getString(), mark);
            case VALUE_NUMBER_FLOAT -> scalar(Tag.FLOAT, parser.getString(), mark);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Tag.BOOL, parser.getString(), mark);
            case VALUE_STRING -> scalar(Tag.STR, parser.getString(), mark);
            default -> scalar(Tag.NULL, "null", mark);
        };
    }

    private static Node mapping(JsonParser parser, Optional<Mark> mark) {
        List<NodeTuple> entries = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Node key = scalar(Tag.STR, parser.currentName(), mark(parser));
            parser.nextToken();
            entries.add(new NodeTuple(key, read(parser)));
        }
        return new MappingNode(Tag.MAP, true, entries, FlowStyle.FLOW, mark, Optional.empty());
    }

    private static Node sequence(JsonParser parser, Optional<Mark> mark) {
        List<Node> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(read(parser));
        }
        return new SequenceNode(Tag.SEQ, true, values, FlowStyle.FLOW, mark, Optional.empty());
    }

    private static Node scalar(Tag tag, String value, Optional<Mark> mark) {
        return new ScalarNode(tag, true, value, ScalarStyle.DOUBLE_QUOTED, mark, Optional.empty());
    }

    private static Optional<Mark> mark(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr() - 1;
        return Optional.of(new Mark("", 0, line, 0, new int[0], 0));
    }
}
