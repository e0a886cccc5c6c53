package io.hipwright.worker;

import io.hipwright.process.ScratchFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * One pool's folder for its workers' files. A lock in it shows that the pool lives, so that a later one can remove what a killed
 * one left behind.
 */
final class ScratchRoot implements AutoCloseable {
    private static final String PREFIX = "hipwright-workers-";
    private static final String LOCK = "lock";
    private static final Duration TIME_TO_LOCK = Duration.ofMinutes(1);

    private final Path folder;
    private final FileChannel channel;

    private ScratchRoot(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Makes a new folder in {@code base}, and removes those of pools that are no more. */
    static ScratchRoot create(Path base) throws IOException {
        sweep(base);
        Path folder = Files.createTempDirectory(base, PREFIX);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new ScratchRoot(folder, channel);
    }

    Path folder() {
        return folder;
    }

    private static void sweep(Path base) throws IOException {
        try (DirectoryStream<Path> roots = Files.newDirectoryStream(base, PREFIX + "*")) {
            for (Path root : roots) {
                removeIfStale(root);
            }
        }
    }

    private static void removeIfStale(Path root) {
        try {
            Instant modified = Files.getLastModifiedTime(root).toInstant();
            if (modified.plus(TIME_TO_LOCK).isAfter(Instant.now()) || isLocked(root.resolve(LOCK))) {
                return;
            }
            new ScratchFolder(root).close();
        } catch (IOException e) {
            // another user's, or another pool is removing it at this moment
        }
    }

    private static boolean isLocked(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException ownPool) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        new ScratchFolder(folder).close();
        channel.close();
    }
}
