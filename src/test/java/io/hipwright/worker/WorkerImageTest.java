package io.hipwright.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.hipwright.process.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerImageTest {
    @TempDir
    Path folder;

    @Test
    void oneImageServesAsLongAsTheClassesStay() throws IOException {
        WorkerImage first = WorkerImage.prepare(folder, new WorkerClasses());
        assertThat(WorkerImage.prepare(folder, new WorkerClasses())).isEqualTo(first);
        assertThat(first.jar()).isRegularFile();
        assertThat(first.archiveOption()).isEmpty();
    }

    @Test
    void theArchiveOfLoadedClassesIsInUse() throws IOException {
        Installation installation = Installation.find();
        try (WorkerPool pool = Workers.pool(installation, WorkerSettings.forProcessor(installation, 64), 0);
                Worker worker = pool.fresh()) {
            long number = ((WorkerProcess) worker).processNumber();
            ProcessHandle outer = ProcessHandle.of(number).orElseThrow();
            assertThat(outer.descendants().map(ProcessHandle::pid).map(WorkerImageTest::mappings))
                    .anyMatch(text -> text.contains("worker.jsa"));
        }
    }

    private static String mappings(long process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process), "maps"));
        } catch (IOException e) {
            return "";
        }
    }
}
