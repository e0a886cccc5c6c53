package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceLockTest {
    @TempDir
    Path folder;

    @Test
    void oneHolderAtATime() throws Exception {
        Path file = folder.resolve("device.lock");
        AtomicInteger holders = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Future<?>[] turns = new Future<?>[40];
            for (int i = 0; i < turns.length; i++) {
                turns[i] = threads.submit(() -> hold(file, holders, most));
            }
            for (Future<?> turn : turns) {
                turn.get(2, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most).hasValue(1);
    }

    private static void hold(Path file, AtomicInteger holders, AtomicInteger most) {
        DeviceLock lock = DeviceLock.acquire(file);
        most.accumulateAndGet(holders.incrementAndGet(), Math::max);
        holders.decrementAndGet();
        lock.close();
    }
}
