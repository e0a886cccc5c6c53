package io.hipwright.worker;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Reads the coordinator's frames on a thread of its own, so that the worker ends with its coordinator even while a kernel runs. */
final class RequestFeed {
    private final FrameReader reader;
    private final BlockingQueue<byte[]> requests = new LinkedBlockingQueue<>();

    RequestFeed(FrameReader reader) {
        this.reader = reader;
    }

    void start() {
        Thread thread = new Thread(this::pump, "requests");
        thread.setDaemon(true);
        thread.start();
    }

    byte[] next() throws InterruptedException {
        return requests.take();
    }

    private void pump() {
        try {
            while (true) {
                requests.add(reader.read());
            }
        } catch (IOException coordinatorIsGone) {
            // not exit(): a kernel that hangs must not keep the process alive
            Runtime.getRuntime().halt(0);
        }
    }
}
