package io.hipwright.report.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hipwright.report.JmhFile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class PercentilesTest {

    @Test
    void theyAreThoseThatJmhWroteOfTheSameSamples() {
        for (JsonNode result : JmhFile.writtenByJmh()) {
            JsonNode metric = result.get("primaryMetric");
            Percentiles percentiles = new Percentiles(JmhFile.samples(metric));
            for (Map.Entry<String, JsonNode> percentile :
                    metric.get("scorePercentiles").properties()) {
                assertThat(percentiles.at(Double.parseDouble(percentile.getKey())))
                        .as(percentile.getKey())
                        .isCloseTo(percentile.getValue().asDouble(), within(1e-9));
            }
        }
    }

    @Test
    void ofOneSampleAllAreThatSample() {
        assertThat(new Percentiles(new double[] {3}).at(0)).isEqualTo(3);
        assertThat(new Percentiles(new double[] {3}).at(99.9)).isEqualTo(3);
    }
}
