package io.hipwright.task;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * The records of a JSON array or of a JSON Lines file. A file is read through once to learn where its records are; each is read in full
 * only when it is wanted, so that a file of any length costs little memory.
 */
final class JsonRecords {
    /** The keys that are known without reading a record in full. */
    static final Set<String> SHOWN = Set.of("id", "name", "file_name", "hip_file", "code_body");

    private static final int LONGEST_TEXT = 64 << 20;
    private static final int READ_AHEAD = 1 << 20;
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(100)
                    .build())
            .build();

    /**
     * Where a record is.
     *
     * @param offset of its first byte
     * @param bytes its length
     * @param line on which it begins, from 1
     */
    record Location(long offset, int bytes, int line) {}

    /** Told of each record. */
    interface Visitor {
        /** @param fields what tells it apart ({@link #SHOWN}): short texts and numbers, and an empty text for other values */
        void record(Location place, Map<String, String> fields);
    }

    private JsonRecords() {}

    /** Visits all records in order. */
    static void visit(Path file, Visitor visitor) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), READ_AHEAD);
                JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            JsonToken token = parser.nextToken();
            boolean isArray = token == JsonToken.START_ARRAY;
            for (token = isArray ? parser.nextToken() : token;
                    token != null && token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                visit(file, parser, visitor);
            }
        } catch (StreamReadException wrong) {
            throw notJson(file, 1, wrong);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static void visit(Path file, JsonParser parser, Visitor visitor) {
        TokenStreamLocation start = parser.currentTokenLocation();
        if (parser.currentToken() != JsonToken.START_OBJECT || start.getByteOffset() < 0) {
            throw new InputException(
                    file,
                    start.getLineNr(),
                    "not a record",
                    "give a JSON array of objects, or one object a line, in UTF-8");
        }
        Map<String, String> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean isShort = value.isNumeric()
                    || (value == JsonToken.VALUE_STRING
                            && !name.equals("code_body")
                            && parser.getStringLength() < 1000);
            if (SHOWN.contains(name)) {
                fields.put(name, isShort ? parser.getString() : "");
            }
            parser.skipChildren();
        }
        long length = parser.currentLocation().getByteOffset() - start.getByteOffset();
        if (length > LONGEST_TEXT) {
            throw new InputException(file, start.getLineNr(), "a record of " + length + " bytes", "split the file");
        }
        visitor.record(new Location(start.getByteOffset(), (int) length, start.getLineNr()), fields);
    }

    /** One record in full. */
    static YamlValue read(Path file, Location place) {
        byte[] bytes = new byte[place.bytes()];
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(place.offset());
            content.readFully(bytes);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            return YamlValue.of(file, place.line(), JsonNodes.read(parser));
        } catch (StreamReadException wrong) {
            throw notJson(file, place.line(), wrong);
        }
    }

    static InputException notJson(Path file, int firstLine, StreamReadException wrong) {
        int line = firstLine - 1 + Math.max(1, wrong.getLocation().getLineNr());
        return new InputException(
                file, line, "not valid JSON: " + OneLine.of(wrong.getOriginalMessage()), "mend the syntax here");
    }

    private static InputException unreadable(Path file, IOException failure) {
        return new InputException(file, 0, "cannot be read: " + OneLine.of(failure.toString()), "check the name");
    }
}
