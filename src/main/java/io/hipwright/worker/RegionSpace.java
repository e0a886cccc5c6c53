package io.hipwright.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The coordinator's side of the shared region: in memory while there is room for it, else on disk. */
final class RegionSpace implements AutoCloseable {
    private static final long LEFT_TO_OTHERS = 64L << 20;
    private static final String FILE = "region";

    private final List<Path> folders;
    private @Nullable SharedRegion region;
    private Path folder;

    /** Takes the first of the folders that has room; each is the worker's alone. */
    RegionSpace(List<Path> folders) {
        this.folders = List.copyOf(folders);
        this.folder = folders.get(0);
    }

    /** Where it lies now. */
    Path file() {
        return folder.resolve(FILE);
    }

    /** The region as it is; it has no bytes before the first {@link #reserve}. */
    SharedRegion region() throws IOException {
        SharedRegion current = region;
        if (current == null) {
            current = SharedRegion.open(file());
            region = current;
        }
        return current;
    }

    /** Makes it at least so large. */
    void reserve(long bytes) throws IOException {
        SharedRegion current = region();
        if (bytes <= current.bytes()) {
            return;
        }
        if (room(folder) < bytes - current.bytes()) {
            move(bytes);
        }
        region().grow(bytes);
    }

    private void move(long bytes) throws IOException {
        close();
        for (Path candidate : folders) {
            if (room(candidate) >= bytes) {
                folder = candidate;
                return;
            }
        }
        throw new WorkerUnavailableException("no room for " + (bytes >> 20) + " MiB of inputs and outputs in " + folders
                + "; free some, or name another folder with -Djava.io.tmpdir");
    }

    /** Bytes that may be taken in this folder. */
    private static long room(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() - LEFT_TO_OTHERS;
    }

    @Override
    public void close() throws IOException {
        SharedRegion current = region;
        if (current != null) {
            current.discard();
            Files.deleteIfExists(file());
            region = null;
        }
    }
}
