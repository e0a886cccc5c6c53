package io.hipwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;

/** A run folder with many samples, all copies of the first sample of a small run. */
final class ManySamples {
    private ManySamples() {}

    /** The samples are called {@code task 0} and so on; every tenth is not there. */
    static Path of(Path run, Path folder, int samples) throws IOException {
        Path made = Files.createDirectories(folder.resolve("samples")).getParent();
        String sample = Files.readString(run.resolve("samples/0.json"));
        Files.copy(run.resolve("run.json"), made.resolve("run.json"));
        StringJoiner manifest = new StringJoiner(",\n", "[", "]");
        for (int id = 0; id < samples; id++) {
            manifest.add("{\"id\": " + id + ", \"name\": \"task " + id + "\"}");
            if (id % 10 != 3) {
                String copy = sample.replaceFirst("\"id\": 0", "\"id\": " + id)
                        .replaceFirst("\"name\": \"twice\"", "\"name\": \"task " + id + "\"");
                Files.writeString(made.resolve("samples").resolve(id + ".json"), copy);
            }
        }
        Files.writeString(made.resolve("manifest.json"), manifest.toString());
        return made;
    }
}
