package io.hipwright.worker;

import java.nio.ByteBuffer;

/** Computes the seals of the frames that go one way through a pipe: each depends on the key, the way, its number and its contents. */
final class FrameSeal {
    static final int MAGIC = 0x68777231; // "hwr1"
    static final int HEADER_BYTES = Integer.BYTES + Integer.BYTES + Long.BYTES;
    static final int MAX_PAYLOAD = 16 << 20;

    /** Which way a frame goes. */
    enum Way {
        TO_WORKER(1),
        FROM_WORKER(2);

        private final int mark;

        Way(int mark) {
            this.mark = mark;
        }
    }

    private final SessionKey key;
    private final Way way;
    private long number;

    FrameSeal(SessionKey key, Way way) {
        this.key = key;
        this.way = way;
    }

    /** The seal of the next frame. */
    long next(byte[] payload) {
        ByteBuffer sealed = ByteBuffer.allocate(1 + Long.BYTES + payload.length);
        sealed.put((byte) way.mark).putLong(number++).put(payload);
        return key.authenticate(sealed.array());
    }
}
