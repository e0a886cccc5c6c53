package io.hipwright.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Code objects by the key of everything that they were made from, so that a stale one can never be taken for another. Several
 * processes may use one cache folder: an entry appears whole or not at all.
 */
final class BuildCache {
    private final Path folder;
    private final String extension;

    /** @param extension what the names of code objects end in, such as {@code .so} */
    BuildCache(Path folder, String extension) {
        this.folder = folder;
        this.extension = extension;
    }

    Optional<Path> find(String key) {
        Path entry = entry(key);
        return Files.isRegularFile(entry) ? Optional.of(entry) : Optional.empty();
    }

    /** A folder for one build, on the cache's own file system so that the result can be moved in one step. */
    Path scratch() {
        try {
            Path parent = Files.createDirectories(folder.resolve("scratch"));
            return Files.createTempDirectory(parent, "build");
        } catch (IOException e) {
            throw new UncheckedIOException("no scratch folder in " + folder, e);
        }
    }

    Path put(String key, Path made) {
        Path entry = entry(key);
        try {
            Files.createDirectories(entry.getParent());
            return Files.move(made, entry, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the build cache " + folder + " cannot be written", e);
        }
    }

    private Path entry(String key) {
        return folder.resolve("builds").resolve(key.substring(0, 2)).resolve(key + extension);
    }
}
