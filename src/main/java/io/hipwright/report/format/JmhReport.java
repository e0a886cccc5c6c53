package io.hipwright.report.format;

import io.hipwright.optimize.Ranking;
import io.hipwright.report.model.Report;
import io.hipwright.report.model.RunReport;
import io.hipwright.report.model.TaskRow;
import io.hipwright.run.AttemptRecord;
import io.hipwright.run.Sample;
import io.hipwright.run.TimingRecord;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results file of JMH, so that the tools which people have for it load it: two benchmarks for each task that was timed, its baseline
 * and its best candidate. What has to be known of the times is a parameter, {@code warning}; so is {@code run} where there are several.
 */
public final class JmhReport implements ReportFormat {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public void write(Report report, PrintWriter out) {
        try (SequenceWriter results = MAPPER.writerWithDefaultPrettyPrinter()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .writeValuesAsArray(out)) {
            for (RunReport run : report.runs()) {
                write(run, params(run, report.runs().size() > 1), results);
            }
        }
        out.println();
    }

    private static Map<String, String> params(RunReport run, boolean several) {
        Map<String, String> params = new TreeMap<>();
        run.warning().ifPresent(warning -> params.put("warning", warning));
        if (several) {
            params.put("run", run.name());
        }
        return params;
    }

    private static void write(RunReport run, Map<String, String> params, SequenceWriter results) {
        Set<String> names = new HashSet<>();
        for (TaskRow row : run.rows()) {
            if (row.speedup() != null) {
                String plain = identifier(row.name());
                String name = names.add(plain) ? plain : plain + "_" + identifier(row.id());
                run.sample(row).ifPresent(sample -> write(name, run, sample, params, results));
            }
        }
    }

    private static void write(
            String name, RunReport run, Sample sample, Map<String, String> params, SequenceWriter results) {
        TimingRecord timing =
                Ranking.best(sample.solutionResult()).map(AttemptRecord::timing).orElse(null);
        if (timing != null) {
            String device = run.description().device();
            String benchmark = "hipwright." + name;
            results.write(JmhResult.of(benchmark + ".baseline", timing.baseline(), timing.forks(), device, params));
            results.write(JmhResult.of(benchmark + ".candidate", timing.candidate(), timing.forks(), device, params));
        }
    }

    /** JMH's names are those of Java methods; tools take them apart at dots. */
    private static String identifier(String name) {
        return name.replaceAll("[^A-Za-z0-9_$]", "_");
    }
}
