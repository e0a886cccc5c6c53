package io.hipwright.bench;

import io.hipwright.process.CacheFolder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** Keeps measured rates in the cache folder, each under the key of what they depend on. */
final class RatesFile {
    private static final String BYTES = "bytesPerSecond";
    private static final String FLOPS = "flopsPerSecond";

    private RatesFile() {}

    /** What was measured before; empty also when the file is not as it should be. */
    static Optional<Rates> find(String key) {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file(key))) {
            values.load(reader);
            return Optional.of(new Rates(
                    Double.parseDouble(values.getProperty(BYTES, "")),
                    Double.parseDouble(values.getProperty(FLOPS, ""))));
        } catch (IOException | IllegalArgumentException absent) {
            return Optional.empty();
        }
    }

    static Rates save(String key, Rates rates) {
        Properties values = new Properties();
        values.setProperty(BYTES, Double.toString(rates.bytesPerSecond()));
        values.setProperty(FLOPS, Double.toString(rates.flopsPerSecond()));
        try {
            Path folder = Files.createDirectories(file(key).getParent());
            Path draft = Files.createTempFile(folder, "draft", ".properties");
            try (Writer writer = Files.newBufferedWriter(draft)) {
                values.store(writer, "sustained rates of a device; remove this file to have them measured again");
            }
            Files.move(draft, file(key), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the cache folder cannot be written", e);
        }
        return rates;
    }

    private static Path file(String key) {
        return CacheFolder.path().resolve("rates").resolve(key + ".properties");
    }
}
