package io.hipwright.worker;

import java.io.IOException;

/** What came through the pipe is no frame of this session: torn, forged, or of another version. */
final class ProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    ProtocolException(String message) {
        super(message);
    }
}
