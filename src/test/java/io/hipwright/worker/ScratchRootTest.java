package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchRootTest {
    @TempDir
    Path base;

    @Test
    void aFolderThatAKilledPoolLeftIsRemovedByTheNext() throws IOException {
        Path left = leftBehind(Duration.ofHours(1));
        try (ScratchRoot next = ScratchRoot.create(base)) {
            assertThat(left).doesNotExist();
            assertThat(next.folder()).isDirectory();
        }
    }

    @Test
    void aFolderThatIsBeingMadeIsLeftAlone() throws IOException {
        Path young = leftBehind(Duration.ZERO);
        ScratchRoot.create(base).close();
        assertThat(young).isDirectory();
    }

    @Test
    void theFolderOfALivingPoolIsLeftAlone() throws IOException {
        try (ScratchRoot living = ScratchRoot.create(base)) {
            age(living.folder(), Duration.ofHours(1));
            ScratchRoot.create(base).close();
            assertThat(living.folder()).isDirectory();
        }
    }

    @Test
    void nothingIsLeftAfterClose() throws IOException {
        ScratchRoot root = ScratchRoot.create(base);
        Files.writeString(Files.createDirectory(root.folder().resolve("worker")).resolve("file"), "text");
        root.close();
        assertThat(base).isEmptyDirectory();
    }

    private Path leftBehind(Duration age) throws IOException {
        Path folder = Files.createDirectory(base.resolve("hipwright-workers-1"));
        Files.createFile(folder.resolve("lock"));
        Files.writeString(folder.resolve("region"), "text");
        age(folder, age);
        return folder;
    }

    private static void age(Path folder, Duration age) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
    }
}
