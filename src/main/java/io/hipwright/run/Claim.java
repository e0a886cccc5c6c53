package io.hipwright.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on a sample: a lock on a file in its folder. The system takes it back when its process ends, however that comes
 * about; on a shared file system this holds between hosts as far as that system carries locks, as NFS 4 and Lustre do.
 */
public final class Claim implements AutoCloseable {
    private final FileChannel channel;

    private Claim(FileChannel channel) {
        this.channel = channel;
    }

    static Path file(Path sampleFolder) {
        return sampleFolder.resolve("claim");
    }

    static Optional<Claim> take(Path sampleFolder) {
        try {
            FileChannel channel =
                    FileChannel.open(file(sampleFolder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Claim(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot claim " + sampleFolder, e);
        }
    }

    /** Whether a process holds it. To ask takes it for a moment, so that who wants it should try again. */
    static boolean isHeld(Path sampleFolder) {
        Optional<Claim> claim = take(sampleFolder);
        claim.ifPresent(Claim::close);
        return claim.isEmpty();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release a claim", e);
        }
    }
}
