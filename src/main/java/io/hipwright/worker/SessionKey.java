package io.hipwright.worker;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The secret of one worker's session, known to both ends of its pipes only. A kernel that prints into the pipe cannot guess it, so
 * what it prints is no frame.
 *
 * @param low the key's first 8 bytes, little-endian
 * @param high its last 8 bytes
 */
record SessionKey(long low, long high) {
    static final int BYTES = 16;

    static SessionKey of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return new SessionKey(buffer.getLong(), buffer.getLong());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(low)
                .putLong(high)
                .array();
    }

    /** SipHash-2-4 of the data: small, keyed, and without the start-up time of the platform's security providers. */
    long authenticate(byte[] data) {
        return new SipHash(this).hash(data);
    }
}
