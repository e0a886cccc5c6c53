package io.hipwright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessorCachesTest {
    @TempDir
    private Path folder;

    private void cache(int index, String level, String type, String size) throws IOException {
        Path cache = Files.createDirectories(folder.resolve("index" + index));
        Files.writeString(cache.resolve("level"), level + "\n");
        Files.writeString(cache.resolve("type"), type + "\n");
        Files.writeString(cache.resolve("size"), size + "\n");
    }

    @Test
    void everyLevelThatHoldsDataIsFlushedFourTimesOver() throws IOException {
        cache(0, "1", "Data", "48K");
        cache(1, "1", "Instruction", "32K");
        cache(2, "2", "Unified", "2048K");
        cache(3, "3", "Unified", "300M");
        ProcessorCaches caches = ProcessorCaches.read(folder);
        assertThat(caches.text()).isEqualTo("L1 48 KiB, L2 2 MiB, L3 300 MiB");
        assertThat(caches.flushBytes()).isEqualTo(4L * ((48 << 10) + (2 << 20) + (300 << 20)));
    }

    @Test
    void whereTheSystemTellsNothingSomethingIsFlushedAllTheSame() throws IOException {
        assertThat(ProcessorCaches.read(folder.resolve("absent")).flushBytes()).isGreaterThan(1 << 20);
        cache(0, "1", "Data", "much");
        assertThat(ProcessorCaches.read(folder).flushBytes()).isGreaterThan(1 << 20);
    }
}
