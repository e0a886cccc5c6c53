package io.hipwright.task;

import java.nio.file.Path;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;

/** Reads a JSON file that a person wrote, so that every mistake in it is reported with its line. */
public final class JsonDocument {
    private JsonDocument() {}

    /** @throws InputException when the file cannot be read, or is not one JSON value */
    public static YamlValue read(Path file) {
        String text = TextFiles.read(file);
        try (JsonParser parser = JsonRecords.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new InputException(file, 0, "nothing is in it", "write a JSON object, {...}");
            }
            YamlValue value = YamlValue.of(file, 1, JsonNodes.read(parser));
            if (parser.nextToken() != null) {
                throw new InputException(
                        file,
                        parser.currentTokenLocation().getLineNr(),
                        "something follows the JSON value",
                        "remove it");
            }
            return value;
        } catch (StreamReadException wrong) {
            throw JsonRecords.notJson(file, 1, wrong);
        }
    }
}
