package io.hipwright.benchmarks;

import io.hipwright.llm.Answer;
import io.hipwright.llm.AnswerParser;
import io.hipwright.llm.CodeExtraction;
import java.nio.charset.StandardCharsets;
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

/** Taking code and thinking out of an answer: thinking, prose, two fenced blocks. Beside it, encoding the same text once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
public class AnswerBenchmark {
    private static final String THOUGHT = "Each wavefront reads a row, so that loads are coalesced.\n";
    private static final String STATEMENT = "    sum += x[row * cols + threadIdx.x] * 0.5f;\n";

    @Param({"4096", "1048576"})
    private int bytes;

    private Answer answer;

    @Setup
    public void write() {
        int half = bytes / 2 - 200;
        String thoughts = THOUGHT.repeat(half / THOUGHT.length());
        String code = STATEMENT.repeat(half / STATEMENT.length());
        String text = "<think>" + thoughts + "</think>\nThe idea:\n```\nsum += x[i];\n```\nThe kernel:\n"
                + "```cpp\n__global__ void kernel(const float* x, float* y, int rows, int cols) {\n" + code
                + "}\n```\nIt avoids the barrier.\n";
        answer = Answer.recorded(text, "");
    }

    @Benchmark
    public CodeExtraction parse() {
        return AnswerParser.parse(answer);
    }

    @Benchmark
    public byte[] encode() {
        return answer.text().getBytes(StandardCharsets.UTF_8);
    }
}
