package io.hipwright.tune;

import io.hipwright.run.Journal;
import io.hipwright.run.Json;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/** What was measured of one content, in an append-only JSON Lines file that may hold others as well; so a search can be resumed. */
final class TuneLog {
    private final Journal journal;
    private final String key;
    private final Map<Configuration, Measurement> known = new HashMap<>();

    /** @param warnings told of lines that are no measurements */
    TuneLog(Path file, String key, Consumer<String> warnings) {
        this.journal = new Journal(file);
        this.key = key;
        journal.read(line -> note(line, file, warnings));
    }

    private void note(String line, Path file, Consumer<String> warnings) {
        try {
            Measurement measurement = Json.read(line, Measurement.class);
            if (key.equals(measurement.key())) {
                known.put(measurement.values(), measurement);
            }
        } catch (JacksonException | NullPointerException noMeasurement) {
            warnings.accept(file + " holds a line that is no measurement; it is left out");
        }
    }

    Optional<Measurement> find(Configuration configuration) {
        return Optional.ofNullable(known.get(configuration));
    }

    /** When this returns, it is on the disk. */
    void add(Measurement measurement) {
        journal.append(Json.line(measurement));
        known.put(measurement.values(), measurement);
    }
}
