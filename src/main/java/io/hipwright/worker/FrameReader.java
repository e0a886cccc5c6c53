package io.hipwright.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads sealed frames, and refuses everything else. */
final class FrameReader {
    private final InputStream stream;
    private final FrameSeal seal;

    FrameReader(InputStream stream, FrameSeal seal) {
        this.stream = stream;
        this.seal = seal;
    }

    /**
     * The payload of the next frame.
     *
     * @throws EOFException when the stream ends before it begins
     * @throws ProtocolException when what comes is no frame of this session
     */
    byte[] read() throws IOException {
        byte[] header = stream.readNBytes(FrameSeal.HEADER_BYTES);
        if (header.length == 0) {
            throw new EOFException("the pipe was closed");
        }
        ByteBuffer fields = ByteBuffer.wrap(require(header, FrameSeal.HEADER_BYTES));
        int magic = fields.getInt();
        int length = fields.getInt();
        if (magic != FrameSeal.MAGIC || length < 0 || length > FrameSeal.MAX_PAYLOAD) {
            throw new ProtocolException("something wrote into the result pipe");
        }
        byte[] payload = require(stream.readNBytes(length), length);
        if (fields.getLong() != seal.next(payload)) {
            throw new ProtocolException("something wrote a forged result into the result pipe");
        }
        return payload;
    }

    private static byte[] require(byte[] bytes, int length) throws ProtocolException {
        if (bytes.length < length) {
            throw new ProtocolException("the result pipe broke off within a frame");
        }
        return bytes;
    }
}
