package io.hipwright.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes length-prefixed, sealed frames. */
final class FrameWriter {
    private final OutputStream stream;
    private final FrameSeal seal;

    FrameWriter(OutputStream stream, FrameSeal seal) {
        this.stream = stream;
        this.seal = seal;
    }

    /** Writes one frame, in a single write so that nothing can come between its parts. */
    void write(byte[] payload) throws IOException {
        if (payload.length > FrameSeal.MAX_PAYLOAD) {
            throw new IOException("a frame of " + payload.length + " bytes is too long to send");
        }
        ByteBuffer frame = ByteBuffer.allocate(FrameSeal.HEADER_BYTES + payload.length);
        frame.putInt(FrameSeal.MAGIC)
                .putInt(payload.length)
                .putLong(seal.next(payload))
                .put(payload);
        stream.write(frame.array());
        stream.flush();
    }
}
