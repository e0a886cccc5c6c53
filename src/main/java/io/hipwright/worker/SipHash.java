package io.hipwright.worker;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** SipHash-2-4 by Aumasson and Bernstein: a keyed hash of 64 bits. For one message each. */
final class SipHash {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    SipHash(SessionKey key) {
        v0 = key.low() ^ 0x736f6d6570736575L;
        v1 = key.high() ^ 0x646f72616e646f6dL;
        v2 = key.low() ^ 0x6c7967656e657261L;
        v3 = key.high() ^ 0x7465646279746573L;
    }

    long hash(byte[] data) {
        ByteBuffer words = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        while (words.remaining() >= Long.BYTES) {
            absorb(words.getLong());
        }
        long last = (long) data.length << 56;
        for (int shift = 0; words.hasRemaining(); shift += 8) {
            last |= (words.get() & 0xFFL) << shift;
        }
        absorb(last);
        v2 ^= 0xFF;
        for (int i = 0; i < 4; i++) {
            round();
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void absorb(long word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }

    private void round() {
        v0 += v1;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v3;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v2 = Long.rotateLeft(v2, 32);
    }
}
