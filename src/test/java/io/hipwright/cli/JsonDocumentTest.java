package io.hipwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.SmallTask;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read: one document on standard output and nothing else there, with the promised keys. */
final class JsonDocumentTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private SmallTask task;

    @BeforeEach
    void write() {
        task = new SmallTask(folder.resolve("twice"))
                .file("right.hip", SmallTask.kernel("x[i] + x[i]"))
                .file("wrong.hip", SmallTask.kernel("i == 3 ? 0 : 2 * x[i]"));
    }

    @Test
    void verifyPrintsOneDocumentAndNothingElse() {
        Path wrong = task.folder().resolve("wrong.hip");
        Hipwright ran =
                Hipwright.run(Hipwright.process("verify", task.folder(), "--candidate", wrong, "--json"), folder);
        assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
        JsonNode document = JSON.readTree(ran.out());
        assertThat(document.propertyNames()).contains("task", "backend", "device", "protocol", "results");
        assertThat(document.get("task").asString()).isEqualTo("twice");
        assertThat(document.get("backend").asString()).isEqualTo("cpu");
        JsonNode result = document.get("results").get(0);
        assertThat(result.get("candidate").asString()).isEqualTo("wrong.hip");
        assertThat(result.get("status").asString()).isEqualTo("wrong_output");
        assertThat(result.get("reason").asString()).contains("y[3]");
        assertThat(result.get("seconds").propertyNames()).contains("compile", "run");
        JsonNode workload = result.get("workloads").get(1);
        assertThat(workload.get("params").get("n").asInt()).isEqualTo(1000);
        assertThat(workload.get("status").asString()).isEqualTo("wrong_output");
        assertThat(workload.get("mismatched").asInt()).isEqualTo(1);
        assertThat(workload.get("elements").asInt()).isEqualTo(1000);
        assertThat(workload.get("max_abs_error").asDouble()).isPositive();
        assertThat(workload.get("first").get("arg").asString()).isEqualTo("y");
        assertThat(workload.get("first").get("index").get(0).asInt()).isEqualTo(3);
        assertThat(workload.get("first").propertyNames()).contains("expected", "got");
    }

    @Test
    void benchAddsTheTimingOfWhatPassedOnly() {
        Path right = task.folder().resolve("right.hip");
        Path wrong = task.folder().resolve("wrong.hip");
        Hipwright ran = Hipwright.run("bench", task.folder(), "--candidate", right, wrong, "--quick", "--json");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
        JsonNode results = JSON.readTree(ran.out()).get("results");
        assertThat(results.get(1).has("timing")).isFalse();
        JsonNode timing = results.get(0).get("timing");
        for (String side : new String[] {"baseline", "candidate"}) {
            JsonNode times = timing.get(side);
            assertThat(times.propertyNames()).contains("median_us", "mean_us", "error_us", "samples");
            assertThat(times.get("median_us").asDouble()).isPositive();
            assertThat(times.get("samples").asInt())
                    .isEqualTo(times.get("samples_us").size());
        }
        double speedup = timing.get("speedup").asDouble();
        assertThat(timing.get("speedup_low").asDouble()).isPositive().isLessThanOrEqualTo(speedup);
        assertThat(timing.get("speedup_high").asDouble()).isGreaterThanOrEqualTo(speedup);
        assertThat(timing.get("decision").asString()).isIn("faster", "slower", "same", "ambiguous");
    }

    @Test
    void doctorListsWhatItLookedFor() {
        Hipwright ran = Hipwright.run("doctor", "--json");
        assertThat(ran.exit()).isZero();
        JsonNode findings = JSON.readTree(ran.out());
        assertThat(findings.valueStream().map(finding -> finding.get("subject").asString()))
                .contains("Java", "C++ compiler", "sandbox", "g++", "clang++", "hipcc", "nvcc", "nvdisasm", "AMD GPU");
        JsonNode compiler = finding(findings, "C++ compiler");
        assertThat(compiler.get("can").get(0).asString()).isEqualTo("compile");
        assertThat(compiler.get("remedy").asString()).isEmpty();
        assertThat(Hipwright.run("doctor").out()).contains("C++ compiler", "ok", "launch, time");
    }

    @Test
    void doctorSaysHowToGetWhatIsMissing(@TempDir Path empty) {
        Hipwright ran = Hipwright.run("doctor", "--json", "--rocm-path", empty);
        assertThat(ran.exit()).isZero();
        JsonNode hipcc = finding(JSON.readTree(ran.out()), "hipcc");
        assertThat(hipcc.get("can").isEmpty()).isTrue();
        assertThat(hipcc.get("remedy").asString())
                .contains("apt-get install -y hipcc libamdhip64-dev", "amdgpu-install -y --usecase=rocm");
    }

    private static JsonNode finding(JsonNode findings, String subject) {
        return findings.valueStream()
                .filter(finding -> finding.get("subject").asString().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
