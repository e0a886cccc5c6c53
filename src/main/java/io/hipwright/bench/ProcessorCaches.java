package io.hipwright.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The caches that data passes through on the first core, as Linux tells them: bytes of each level, instruction caches left out.
 *
 * @param bytes by level
 */
public record ProcessorCaches(TreeMap<Integer, Long> bytes) {
    private static final Path FOLDER = Path.of("/sys/devices/system/cpu/cpu0/cache");
    private static final long WHEN_UNKNOWN = 32L << 20;
    private static final int TIMES = 4;

    public static ProcessorCaches find() {
        return read(FOLDER);
    }

    static ProcessorCaches read(Path folder) {
        TreeMap<Integer, Long> bytes = new TreeMap<>();
        try (DirectoryStream<Path> caches = Files.newDirectoryStream(folder, "index*")) {
            for (Path cache : caches) {
                if (!text(cache, "type").equals("Instruction")) {
                    bytes.merge(Integer.parseInt(text(cache, "level")), size(text(cache, "size")), Long::sum);
                }
            }
        } catch (IOException | UncheckedIOException | NumberFormatException unknown) {
            bytes.clear();
        }
        return new ProcessorCaches(bytes);
    }

    /** How many bytes must be written so that nothing else stays cached: four times all levels together. */
    public long flushBytes() {
        long all = bytes.values().stream().mapToLong(Long::longValue).sum();
        return TIMES * (all > 0 ? all : WHEN_UNKNOWN);
    }

    /** Such as {@code L1 48 KiB, L2 2 MiB, L3 300 MiB}. */
    public String text() {
        return bytes.isEmpty()
                ? "caches of unknown size"
                : bytes.entrySet().stream()
                        .map(level -> "L" + level.getKey() + " " + size(level.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String size(long bytes) {
        return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MiB" : (bytes >> 10) + " KiB";
    }

    /** As {@code 48K} or {@code 2M}. */
    private static long size(String text) {
        int unit = "KMG".indexOf(text.charAt(text.length() - 1));
        return unit < 0
                ? Long.parseLong(text)
                : Long.parseLong(text.substring(0, text.length() - 1)) << 10 * (unit + 1);
    }

    private static String text(Path cache, String name) {
        try {
            return Files.readString(cache.resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
