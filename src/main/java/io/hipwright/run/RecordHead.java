package io.hipwright.run;

import io.hipwright.verify.Status;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/**
 * What a line of {@code results.jsonl} begins with: enough to know which sample it finished. Lines as hipwright writes them are read
 * without parsing the rest; any other form of the same record is parsed. One object takes in line after line, since a million of them
 * would keep the garbage collector busy for longer than the reading takes.
 */
final class RecordHead {
    private static final ShortText ID = ShortText.of("{\"id\":");
    private static final ShortText QUOTE = ShortText.of("\"");
    private static final ShortText COMMA = ShortText.of(",");
    private static final ShortText KEY = ShortText.of("\"key\":\"");
    private static final ShortText STATUS_NAME = ShortText.of(",\"status");
    private static final ShortText STATUS_TEXT = ShortText.of("\":\"");
    private static final ShortText PASSED = ShortText.of(Status.PASSED.code());

    private static final Map<String, Status> STATUSES =
            Arrays.stream(Status.values()).collect(Collectors.toMap(Status::code, Function.identity()));

    private final HeadReader head = new HeadReader();
    private long id;
    private long key;
    private Status status = Status.INFRA_ERROR;

    /** Takes in a line; false when it is no record. */
    boolean read(Words words, int start, int end) {
        head.begin(words, start, end);
        return start < end && words.byteAt(end - 1) == '}' && isAsWritten() || isRecord(words.bytes(start, end));
    }

    /** Stands for the sample's id; see {@link TextHash#ofId}. */
    long id() {
        return id;
    }

    /** A 64-bit hash of the sample's id and its key. */
    long key() {
        return key;
    }

    Status status() {
        return status;
    }

    private boolean isAsWritten() {
        if (!head.skip(ID)) {
            return false;
        }
        boolean quoted = head.skip(QUOTE);
        if (!head.text(quoted ? '"' : ',')) {
            return false;
        }
        id = head.id();
        if (quoted && !head.skip(COMMA) || !head.skip(KEY) || !head.text('"')) {
            return false;
        }
        key = head.hash(id);
        if (!head.skip(STATUS_NAME) || !head.skip(STATUS_TEXT) || !head.text('"')) {
            return false;
        }
        status = head.isText(PASSED) ? Status.PASSED : status(head.text());
        return true;
    }

    private boolean isRecord(byte[] line) {
        try {
            ResultRecord record = Json.read(new String(line, StandardCharsets.UTF_8), ResultRecord.class);
            id = TextHash.ofId(record.id());
            key = TextHash.of(id, record.key());
            status = status(record.status());
            return true;
        } catch (JacksonException | NullPointerException noRecord) {
            return false;
        }
    }

    /** A status of another version counts as none, so that its sample is done again. */
    private static Status status(String code) {
        return STATUSES.getOrDefault(code, Status.INFRA_ERROR);
    }
}
