package io.hipwright.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A GPU that the system's driver for AMD's offers. Read from its files, so that no HIP is loaded and nothing is changed.
 *
 * @param target what kernels are compiled for, such as {@code gfx90a}
 * @param uniqueId how {@code ROCR_VISIBLE_DEVICES} may name it, such as {@code GPU-3a1b...}; empty where the driver tells none
 */
public record AmdGpu(String target, String uniqueId) {
    private static final Path TOPOLOGY = Path.of("/sys/class/kfd/kfd/topology/nodes");

    /** Every GPU of this machine, in the order in which ROCm counts them; those that a container may not use are left out. */
    public static List<AmdGpu> all() {
        return all(TOPOLOGY);
    }

    static List<AmdGpu> all(Path topology) {
        if (!Files.isDirectory(topology)) {
            return List.of();
        }
        try (Stream<Path> nodes = Files.list(topology)) {
            List<AmdGpu> gpus = new ArrayList<>();
            nodes.filter(node -> node.getFileName().toString().matches("\\d{1,6}"))
                    .sorted(Comparator.comparingInt(
                            node -> Integer.parseInt(node.getFileName().toString())))
                    .map(node -> properties(node.resolve("properties")))
                    .filter(properties -> properties.getOrDefault("simd_count", 0L) > 0)
                    .forEach(properties -> gpus.add(of(properties)));
            return gpus;
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static AmdGpu of(Map<String, Long> properties) {
        long id = properties.getOrDefault("unique_id", 0L);
        return new AmdGpu(
                target(properties.getOrDefault("gfx_target_version", 0L)),
                id == 0 ? "" : String.format("GPU-%016x", id));
    }

    /** 90010 is 9, 0, 10: gfx90a. */
    private static String target(long version) {
        return "gfx" + version / 10000 + version / 100 % 100 + Long.toHexString(version % 100);
    }

    /** Lines of a word and a number; empty for a processor's node or one that may not be read. */
    private static Map<String, Long> properties(Path file) {
        Map<String, Long> properties = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ");
                if (words.length == 2 && words[1].matches("\\d{1,20}")) {
                    properties.put(words[0], Long.parseUnsignedLong(words[1]));
                }
            }
        } catch (IOException | NumberFormatException unreadable) {
            return Map.of();
        }
        return properties;
    }
}
