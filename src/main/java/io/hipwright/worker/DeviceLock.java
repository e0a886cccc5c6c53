package io.hipwright.worker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Keeps a device to one worker at a time, over all processes of the machine. */
final class DeviceLock implements AutoCloseable {
    /** A file lock belongs to the whole JVM, so its threads need one of their own. */
    private static final ConcurrentHashMap<Path, Semaphore> WITHIN_PROCESS = new ConcurrentHashMap<>();

    private final Semaphore semaphore;
    private final FileChannel channel;

    private DeviceLock(Semaphore semaphore, FileChannel channel) {
        this.semaphore = semaphore;
        this.channel = channel;
    }

    /** Where the lock of a device lies. */
    static Path file(String backend, int device) {
        return Path.of(System.getProperty("java.io.tmpdir"), "hipwright-" + backend + "-" + device + ".lock");
    }

    /** Waits until the device is free, and takes it. */
    static DeviceLock acquire(Path file) {
        Semaphore semaphore = WITHIN_PROCESS.computeIfAbsent(file, path -> new Semaphore(1, true));
        semaphore.acquireUninterruptibly();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new DeviceLock(semaphore, channel);
        } catch (IOException e) {
            semaphore.release();
            throw new WorkerUnavailableException("the device's lock " + file + " cannot be taken: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new WorkerUnavailableException("the device's lock cannot be given back: " + e.getMessage());
        } finally {
            semaphore.release(); // last, because a second lock of one file within a JVM is refused
        }
    }
}
