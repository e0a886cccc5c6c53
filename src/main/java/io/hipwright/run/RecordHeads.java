package io.hipwright.run;

import io.hipwright.verify.Status;
import java.util.Arrays;

/** The heads of the records in one part of a journal, in plain numbers. */
final class RecordHeads implements LineScanner.Visitor {
    private static final int STRIDE = 3;
    private static final int STATUS_SHIFT = 56;
    private static final int NO_RECORD = 0xFF;
    private static final Status[] STATUSES = Status.values();

    private final RecordHead head = new RecordHead();
    private long[] numbers = new long[STRIDE << 4];
    private int size;

    /** Told of each head. */
    interface Reader {
        /**
         * @param place where the record lies and what its status is; see {@link #offset} and {@link #status}
         */
        void head(long id, long key, long place);
    }

    static long offset(long place) {
        return place & ~(-1L << STATUS_SHIFT);
    }

    static boolean isRecord(long place) {
        return place >>> STATUS_SHIFT != NO_RECORD;
    }

    static Status status(long place) {
        return STATUSES[(int) (place >>> STATUS_SHIFT)];
    }

    @Override
    public void line(Words words, int start, int end, long offset) {
        if (head.read(words, start, end)) {
            add(head.id(), head.key(), head.status().ordinal(), offset);
        } else {
            add(0, 0, NO_RECORD, offset);
        }
    }

    /** How many lines there were. */
    int count() {
        return size / STRIDE;
    }

    private void add(long id, long key, long status, long offset) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size] = id;
        numbers[size + 1] = key;
        numbers[size + 2] = offset | status << STATUS_SHIFT;
        size += STRIDE;
    }

    void forEach(Reader reader) {
        for (int at = 0; at < size; at += STRIDE) {
            reader.head(numbers[at], numbers[at + 1], numbers[at + 2]);
        }
    }
}
