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
 * @param id a 64-bit hash of the sample's id
 * @param key a 64-bit hash of its id and its key
 * @param status of the record
 */
record RecordHead(long id, long key, Status status) {
    private static final byte[] ID = ascii("{\"id\":");
    private static final byte[] KEY = ascii(",\"key\":\"");
    private static final byte[] STATUS = ascii("\",\"status\":\"");

    private static final Map<String, Status> STATUSES =
            Arrays.stream(Status.values()).collect(Collectors.toMap(Status::code, Function.identity()));

    /** The head of a line; null when the line is no record. */
    static @Nullable RecordHead of(ByteBuffer bytes, int start, int end) {
        RecordHead quick = written(bytes, start, end);
        return quick != null ? quick : parsed(bytes, start, end);
    }

    static RecordHead of(ResultRecord record) {
        long id = hashOfId(record.id());
        return new RecordHead(id, hashOfKey(id, record.key()), status(record.status()));
    }

    static long hashOfId(String id) {
        ByteBuffer bytes = ByteBuffer.wrap(id.getBytes(StandardCharsets.UTF_8));
        return hash(0, bytes, 0, bytes.limit());
    }

    static long hashOfKey(long id, String key) {
        ByteBuffer bytes = ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8));
        return hash(id, bytes, 0, bytes.limit());
    }

    private static @Nullable RecordHead written(ByteBuffer bytes, int start, int end) {
        int at = after(ID, bytes, start, end);
        if (at < 0) {
            return null;
        }
        boolean quoted = at < end && bytes.get(at) == '"';
        int idStart = quoted ? at + 1 : at;
        int idEnd = plainEnd(bytes, idStart, end, quoted ? '"' : ',');
        int keyStart = idEnd < 0 ? -1 : after(KEY, bytes, quoted ? idEnd + 1 : idEnd, end);
        int keyEnd = keyStart < 0 ? -1 : plainEnd(bytes, keyStart, end, '"');
        int statusStart = keyEnd < 0 ? -1 : after(STATUS, bytes, keyEnd, end);
        int statusEnd = statusStart < 0 ? -1 : plainEnd(bytes, statusStart, end, '"');
        if (statusEnd < 0 || bytes.get(end - 1) != '}') {
            return null;
        }
        long id = hash(0, bytes, idStart, idEnd);
        return new RecordHead(id, hash(id, bytes, keyStart, keyEnd), status(text(bytes, statusStart, statusEnd)));
    }

    private static @Nullable RecordHead parsed(ByteBuffer bytes, int start, int end) {
        try {
            return of(Json.read(text(bytes, start, end), ResultRecord.class));
        } catch (JacksonException | NullPointerException noRecord) {
            return null;
        }
    }

    /** A status of another version counts as none, so that its sample is done again. */
    private static Status status(String code) {
        return STATUSES.getOrDefault(code, Status.INFRA_ERROR);
    }

    private static int after(byte[] wanted, ByteBuffer bytes, int start, int end) {
        if (end - start < wanted.length) {
            return -1;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.get(start + i) != wanted[i]) {
                return -1;
            }
        }
        return start + wanted.length;
    }

    /** Where a text without escapes ends. */
    private static int plainEnd(ByteBuffer bytes, int start, int end, char mark) {
        for (int at = start; at < end; at++) {
            byte next = bytes.get(at);
            if (next == mark) {
                return at;
            }
            if (next == '\\') {
                return -1;
            }
        }
        return -1;
    }

    /** Murmur3's mixing of 64-bit words (A. Appleby), over the bytes in order. */
    private static long hash(long seed, ByteBuffer bytes, int start, int end) {
        long hash = seed ^ (end - start);
        for (int at = start; at < end; at++) {
            hash = (hash ^ bytes.get(at)) * 0xFF51AFD7ED558CCDL;
            hash ^= hash >>> 33;
        }
        hash *= 0xC4CEB9FE1A85EC53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }

    private static String text(ByteBuffer bytes, int start, int end) {
        byte[] copy = new byte[end - start];
        bytes.get(start, copy);
        return new String(copy, StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
