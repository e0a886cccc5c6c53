package io.hipwright.worker;

import io.hipwright.process.ScratchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The folders of one worker, which alone it may write to; removed on close.
 *
 * @param all the folder for its files first, then those where its region may lie as well
 */
record WorkerFolders(List<Path> all) implements AutoCloseable {

    /** Makes a folder in each root. */
    static WorkerFolders create(List<ScratchRoot> roots) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (ScratchRoot root : roots) {
            folders.add(Files.createTempDirectory(root.folder(), "worker"));
        }
        return new WorkerFolders(List.copyOf(folders));
    }

    /** Where the region may lie, the best place first. */
    List<Path> forRegion() {
        List<Path> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        return reversed;
    }

    @Override
    public void close() throws IOException {
        for (Path folder : all) {
            new ScratchFolder(folder).close();
        }
    }
}
