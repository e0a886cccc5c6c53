package io.hipwright.benchmarks;

import io.hipwright.run.Json;
import io.hipwright.run.ResultRecord;
import io.hipwright.run.RunFolder;
import io.hipwright.run.Sample;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
 * Saving in a run folder of so many samples: a finished subtask (its sample file is replaced) and a finished sample (its record is
 * appended). Beside each, the same bytes with the system calls alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
public class SavingBenchmark {
    @Param({"10", "1000", "100000"})
    private int samples;

    private RunFolder folder;
    private Sample sample;
    private ResultRecord record;
    private Path bareFolder;
    private byte[] sampleBytes;
    private byte[] recordBytes;

    @Setup
    public void write() throws IOException {
        Path root = BenchmarkFolder.of("samples-" + samples);
        folder = new RunFolder(root);
        sample = Records.sample(samples / 2);
        record = Records.result(samples / 2, 2000);
        bareFolder = root.resolve("samples");
        sampleBytes = Json.document(sample).getBytes(StandardCharsets.UTF_8);
        recordBytes = (Json.line(record) + "\n").getBytes(StandardCharsets.UTF_8);
        for (int id = 0; id < samples && !Files.exists(root.resolve("whole")); id++) {
            Files.writeString(bareFolder.resolve(id + ".json"), "{\"id\": " + id + "}\n");
            folder.sampleFolder(Integer.toString(id));
        }
        Files.writeString(root.resolve("whole"), "");
    }

    @Benchmark
    public void subtask() {
        folder.save(sample);
    }

    @Benchmark
    public void subtaskBare() throws IOException {
        Path fresh = bareFolder.resolve("bare.new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(sampleBytes));
            channel.force(true);
        }
        Files.move(fresh, bareFolder.resolve("bare.json"), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(bareFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Benchmark
    public void result() {
        folder.append(record);
    }

    @Benchmark
    public void resultBare() throws IOException {
        try (FileChannel channel = FileChannel.open(
                bareFolder.resolve("bare.jsonl"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(recordBytes));
            channel.force(true);
        }
    }
}
