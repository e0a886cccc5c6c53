package io.hipwright.worker;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The worker's side of the shared region, which the coordinator may have enlarged or moved since the last request. */
final class RegionView {
    private @Nullable Path path;
    private @Nullable SharedRegion region;

    SharedRegion at(Path file, long bytes) throws IOException {
        SharedRegion current = region;
        if (current == null || !file.equals(path)) {
            if (current != null) {
                current.close();
            }
            current = SharedRegion.open(file);
            region = current;
            path = file;
        }
        current.noteSize(bytes);
        return current;
    }
}
