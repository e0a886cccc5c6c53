package io.hipwright.run;

import java.util.function.LongConsumer;

/** Two numbers for each number other than 0, in plain arrays: open addressing with linear probing; nothing is ever removed. */
final class LongTable {
    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] keys = new long[FIRST_CAPACITY];
    private long[] values = new long[FIRST_CAPACITY];
    private long[] places = new long[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    /** Where a key is; negative when it is not there. */
    int find(long key) {
        int slot = probe(keys, key);
        return keys[slot] == key ? slot : -1;
    }

    long value(int slot) {
        return values[slot];
    }

    long place(int slot) {
        return places[slot];
    }

    /** Puts both numbers of a key, in place of earlier ones. */
    void put(long key, long value, long place) {
        int slot = probe(keys, key);
        if (keys[slot] == 0) {
            if (++size > keys.length / 3 * 2) {
                grow();
                slot = probe(keys, key);
            }
            keys[slot] = key;
        }
        values[slot] = value;
        places[slot] = place;
    }

    void forEachPlace(LongConsumer action) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                action.accept(places[slot]);
            }
        }
    }

    private void grow() {
        long[] moved = new long[2 * keys.length];
        long[] movedValues = new long[moved.length];
        long[] movedPlaces = new long[moved.length];
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                int to = probe(moved, keys[slot]);
                moved[to] = keys[slot];
                movedValues[to] = values[slot];
                movedPlaces[to] = places[slot];
            }
        }
        keys = moved;
        values = movedValues;
        places = movedPlaces;
    }

    /** The key's slot, or the free one where it belongs; the capacity is a power of two, and the keys are hashes. */
    private static int probe(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
