package io.hipwright.run;

import io.hipwright.verify.Status;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a line of {@code results.jsonl} begins with: enough to know which sample it finished. Lines as hipwright writes them are read
 * without parsing the rest; any other form of the same record is parsed.
 *
 * @param id stands for the sample's id; see {@link TextHash#ofId}
 * @param key a 64-bit hash of its id and its key
 * @param status of the record
 */
record RecordHead(long id, long key, Status status) {
    private static final byte[] ID = ascii("{\"id\":");
    private static final byte[] QUOTE = ascii("\"");
    private static final byte[] KEY = ascii(",\"key\":\"");
    private static final byte[] KEY_AFTER_NUMBER = ascii("\"key\":\"");
    private static final byte[] STATUS = ascii(",\"status\":\"");
    private static final byte[] PASSED = ascii(Status.PASSED.code());

    private static final Map<String, Status> STATUSES =
            Arrays.stream(Status.values()).collect(Collectors.toMap(Status::code, Function.identity()));

    /** The head of a line; null when the line is no record. */
    static @Nullable RecordHead of(HeadReader reader, ByteBuffer bytes, int start, int end) {
        reader.begin(bytes, start, end);
        RecordHead quick = start < end && bytes.get(end - 1) == '}' ? written(reader) : null;
        return quick != null ? quick : parsed(bytes, start, end);
    }

    static RecordHead of(ResultRecord record) {
        long id = TextHash.ofId(record.id());
        return new RecordHead(id, TextHash.of(id, record.key()), status(record.status()));
    }

    private static @Nullable RecordHead written(HeadReader head) {
        if (!head.skip(ID)) {
            return null;
        }
        boolean quoted = head.skip(QUOTE);
        if (!head.text(quoted ? '"' : ',', TextHash.SEED)) {
            return null;
        }
        long id = head.id();
        if (!head.skip(quoted ? KEY : KEY_AFTER_NUMBER) || !head.text('"', id)) {
            return null;
        }
        long key = head.hash();
        return head.skip(STATUS) && head.text('"', TextHash.SEED) ? new RecordHead(id, key, status(head)) : null;
    }

    private static @Nullable RecordHead parsed(ByteBuffer bytes, int start, int end) {
        byte[] line = new byte[end - start];
        bytes.get(start, line);
        try {
            return of(Json.read(new String(line, StandardCharsets.UTF_8), ResultRecord.class));
        } catch (JacksonException | NullPointerException noRecord) {
            return null;
        }
    }

    private static Status status(HeadReader head) {
        return head.isText(PASSED) ? Status.PASSED : status(head.text());
    }

    /** A status of another version counts as none, so that its sample is done again. */
    private static Status status(String code) {
        return STATUSES.getOrDefault(code, Status.INFRA_ERROR);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
