package io.hipwright.worker;

import io.hipwright.process.CommandResult;
import io.hipwright.process.Commands;
import io.hipwright.process.MissingToolException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A GPU that NVIDIA's driver offers, as its program {@code nvidia-smi} tells.
 *
 * @param number in the order of the bus, as {@code nvidia-smi} counts; names its lock
 * @param uuid how {@code CUDA_VISIBLE_DEVICES} may name it, such as {@code GPU-5a1b...}
 * @param target what kernels are compiled for, such as {@code sm_90}
 */
public record NvidiaGpu(int number, String uuid, String target, String name) {
    private static final Pattern LINE =
            Pattern.compile("\\s*(\\d{1,6}), *([^, ]+), *(\\d{1,3})\\.(\\d{1,3}), *(.+?)\\s*");
    private static final double LIMIT_SECONDS = 60;
    private static final List<Path> USUAL =
            List.of(Path.of("/usr/bin/nvidia-smi"), Path.of("/usr/local/nvidia/bin/nvidia-smi"));
    private static final String NEEDED =
            "the nvidia backend needs an NVIDIA GPU with its driver; or give --backend cpu";

    /** Every GPU of this machine; empty where there is no driver. */
    public static List<NvidiaGpu> all() {
        return program().map(NvidiaGpu::ask).orElse(List.of());
    }

    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<Path> onPath = Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "nvidia-smi"));
        return Stream.concat(onPath, USUAL.stream()).filter(Files::isExecutable).findFirst();
    }

    private static List<NvidiaGpu> ask(Path program) {
        List<String> line =
                List.of(program.toString(), "--query-gpu=index,uuid,compute_cap,name", "--format=csv,noheader");
        CommandResult result = Commands.run(line, Path.of("/"), Map.of(), LIMIT_SECONDS);
        return result.exit() == 0 && !result.timedOut() ? parse(result.output()) : List.of();
    }

    /** Reads lines such as {@code 0, GPU-5a1b, 9.0, NVIDIA H200}. */
    static List<NvidiaGpu> parse(String output) {
        return output.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new NvidiaGpu(
                        Integer.parseInt(line.group(1)),
                        line.group(2),
                        "sm_" + line.group(3) + line.group(4),
                        line.group(5)))
                .toList();
    }

    /**
     * The one with this number among those that {@code CUDA_VISIBLE_DEVICES} leaves.
     *
     * @throws MissingToolException when there is none
     */
    public static NvidiaGpu find(int number) {
        return find(number, all(), Optional.ofNullable(System.getenv("CUDA_VISIBLE_DEVICES")));
    }

    static NvidiaGpu find(int number, List<NvidiaGpu> all, Optional<String> visible) {
        if (all.isEmpty()) {
            throw new MissingToolException("no NVIDIA GPU was found here", NEEDED);
        }
        List<NvidiaGpu> left = visible.map(list -> listed(list, all)).orElse(all);
        if (number >= left.size()) {
            throw new MissingToolException(
                    "there is no NVIDIA GPU " + number + "; " + left.size() + " of " + all.size() + " are visible",
                    "give a smaller --device, or change CUDA_VISIBLE_DEVICES");
        }
        return left.get(number);
    }

    /** Those that a list names, up to the first that it names wrongly, as the driver reads it. */
    private static List<NvidiaGpu> listed(String list, List<NvidiaGpu> all) {
        return Arrays.stream(list.split(","))
                .map(word -> place(word.strip(), all))
                .takeWhile(place -> place >= 0)
                .map(all::get)
                .toList();
    }

    private static int place(String word, List<NvidiaGpu> all) {
        return IntStream.range(0, all.size())
                .filter(i -> word.equals(Integer.toString(i))
                        || word.startsWith("GPU-") && all.get(i).uuid().startsWith(word))
                .findFirst()
                .orElse(-1);
    }
}
