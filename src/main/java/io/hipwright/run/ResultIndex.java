package io.hipwright.run;

import io.hipwright.verify.Status;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which samples {@code results.jsonl} holds, and where the newest record of each lies: 24 bytes of memory and a little for each,
 * however long its record. Read through once; {@link #refresh} reads what other processes have appended since. Ids that are no
 * whole numbers are told apart by 63-bit hashes: among a million, two share one with a probability of 5 in
 * 10^8. Safe for use by several threads.
 */
public final class ResultIndex {
    private final Journal journal;
    private final Consumer<String> warnings;
    private final LongTable keys = new LongTable();
    private long end;

    ResultIndex(Journal journal, Consumer<String> warnings) {
        this.journal = journal;
        this.warnings = warnings;
        refresh();
        if (journal.size() > end) {
            warnings.accept("the last line of results.jsonl was torn; its sample is finished again");
        }
    }

    /** Reads on from where the last reading ended. */
    public synchronized void refresh() {
        long parts = JournalPart.count(journal.size() - end);
        end = journal.scan(end, RecordHeads::new, heads -> note(heads, parts));
    }

    /** The other parts will hold about as many as the first one. */
    private void note(RecordHeads heads, long parts) {
        if (keys.size() == 0) {
            keys.expect(heads.count() * parts);
        }
        heads.forEach(this::note);
    }

    /** Whether a record of this sample with this key is there, and none newer with another key; a fault of the machine is no result. */
    public synchronized boolean isDone(String id, String key) {
        long hash = TextHash.ofId(id);
        int slot = keys.find(hash);
        return slot >= 0
                && keys.value(slot) == TextHash.of(hash, key)
                && RecordHeads.status(keys.place(slot)) != Status.INFRA_ERROR;
    }

    /** The newest status of a sample. */
    public synchronized Optional<Status> status(String id) {
        int slot = keys.find(TextHash.ofId(id));
        return slot < 0 ? Optional.empty() : Optional.of(RecordHeads.status(keys.place(slot)));
    }

    /** The newest record of a sample, read from the file. */
    public Optional<ResultRecord> record(String id) {
        long place;
        synchronized (this) {
            int slot = keys.find(TextHash.ofId(id));
            if (slot < 0) {
                return Optional.empty();
            }
            place = RecordHeads.offset(keys.place(slot));
        }
        return Optional.of(Json.read(journal.lineAt(place), ResultRecord.class));
    }

    /** How many samples have a record. */
    public synchronized int size() {
        return keys.size();
    }

    private void note(long id, long key, long place) {
        if (RecordHeads.isRecord(place)) {
            keys.put(id, key, place);
        } else {
            warnings.accept("results.jsonl holds a line that is no record, at byte " + RecordHeads.offset(place)
                    + "; it is left out");
        }
    }
}
