package io.hipwright.worker;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Reads the coordinator's frames on a thread of its own, so that the worker ends with its coordinator even while a kernel runs. */
final class RequestFeed {
    private final FrameReader reader;
    private final Runnable atEnd;
    private final BlockingQueue<byte[]> requests = new LinkedBlockingQueue<>();

    /** {@code atEnd} runs when the coordinator closes the pipe, also by dying. */
    RequestFeed(FrameReader reader, Runnable atEnd) {
        this.reader = reader;
        this.atEnd = atEnd;
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
            atEnd.run();
        }
    }
}
