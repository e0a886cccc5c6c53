package io.hipwright.benchmarks;

import io.hipwright.run.Json;
import io.hipwright.run.ResultIndex;
import io.hipwright.run.RunFolder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading {@code results.jsonl} at the start of a process: once, with cold code, started as the launcher starts it, in 256 MiB. Beside
 * it, as processes of their own, {@code wc -l} and a Python script on the same file, which is in the page cache.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 7,
        jvmArgsAppend = {"-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:PretenureSizeThreshold=1m"})
public class ResultsBenchmark {
    private static final int RECORD_BYTES = 2000;
    private static final String SCRIPT =
            "import json, sys\ndone = {}\nfor line in open(sys.argv[1]):\n    record = json.loads(line)\n    done[record['id']] = record['status']\n";

    @Param("1000000")
    private int records;

    private Path root;
    private Path file;

    @Setup
    public void write() throws IOException {
        root = BenchmarkFolder.of("results-" + records);
        file = root.resolve("results.jsonl");
        if (Files.exists(file)) {
            return;
        }
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (int id = 0; id < records; id++) {
                writer.write(Json.line(Records.result(id, RECORD_BYTES)) + "\n");
            }
        }
    }

    @Benchmark
    public ResultIndex hipwright() {
        ResultIndex index = new RunFolder(root).results(warning -> {
            throw new IllegalStateException(warning);
        });
        if (index.size() != records) {
            throw new IllegalStateException(index.size() + " records");
        }
        return index;
    }

    @Benchmark
    public int wordCount() throws IOException, InterruptedException {
        return run("wc", "-l", file.toString());
    }

    @Benchmark
    @Fork(1)
    public int python() throws IOException, InterruptedException {
        return run("python3", "-c", SCRIPT, file.toString());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(command[0] + " failed");
        }
        return code;
    }
}
