package io.hipwright.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results as JMH 1.37 wrote them, of this repository's own benchmarks with two forks of three iterations. */
public final class JmhFile {
    private JmhFile() {}

    public static JsonNode writtenByJmh() {
        try (InputStream file = JmhFile.class.getResourceAsStream("jmh-1.37.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The samples of all forks of a metric. */
    public static double[] samples(JsonNode metric) {
        return metric.get("rawData")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
