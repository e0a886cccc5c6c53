package io.hipwright.run;

/**
 * Two numbers for each number other than 0, side by side in one plain array, so that a look-up costs one miss of the processor's caches:
 * open addressing with linear probing; nothing is ever removed.
 */
final class LongTable {
    private static final int FIRST_SLOTS = 1 << 10;
    private static final int MOST_SLOTS = 1 << 28;
    private static final int STRIDE = 3;
    private static final int VALUE = 1;
    private static final int PLACE = 2;
    /** So many neighbouring numbers lie side by side; where the next ones lie is mixed. */
    private static final int NEIGHBOURS_BITS = 6;

    private long[] entries = new long[STRIDE * FIRST_SLOTS];
    private int slots = FIRST_SLOTS;
    private int size;

    int size() {
        return size;
    }

    /** Where a key is; negative when it is not there. */
    int find(long key) {
        int entry = probe(entries, slots, key);
        return entries[entry] == key ? entry : -1;
    }

    /** @param entry what {@link #find} gave */
    long value(int entry) {
        return entries[entry + VALUE];
    }

    /** @param entry what {@link #find} gave */
    long place(int entry) {
        return entries[entry + PLACE];
    }

    /** Puts both numbers of a key, in place of earlier ones. */
    void put(long key, long value, long place) {
        int entry = probe(entries, slots, key);
        if (entries[entry] == 0 && ++size > room(slots)) {
            moveTo(2 * slots);
            entry = probe(entries, slots, key);
        }
        entries[entry] = key;
        entries[entry + VALUE] = value;
        entries[entry + PLACE] = place;
    }

    /** Makes room for so many keys in all, if that is more than there are. */
    void expect(long keys) {
        int enough = slots;
        while (enough < MOST_SLOTS && keys > room(enough)) {
            enough *= 2;
        }
        if (enough > slots) {
            moveTo(enough);
        }
    }

    private static int room(int slots) {
        return slots / 3 * 2;
    }

    private void moveTo(int moreSlots) {
        long[] moved = new long[STRIDE * moreSlots];
        for (int entry = 0; entry < entries.length; entry += STRIDE) {
            if (entries[entry] != 0) {
                System.arraycopy(entries, entry, moved, probe(moved, moreSlots, entries[entry]), STRIDE);
            }
        }
        entries = moved;
        slots = moreSlots;
    }

    /** The key's entry, or the free one where it belongs; the slots are a power of two. */
    private static int probe(long[] entries, int slots, long key) {
        long block = TextHash.mixed(key >>> NEIGHBOURS_BITS) << NEIGHBOURS_BITS;
        int slot = (int) (block | key & ((1 << NEIGHBOURS_BITS) - 1)) & (slots - 1);
        while (entries[STRIDE * slot] != 0 && entries[STRIDE * slot] != key) {
            slot = (slot + 1) & (slots - 1);
        }
        return STRIDE * slot;
    }
}
