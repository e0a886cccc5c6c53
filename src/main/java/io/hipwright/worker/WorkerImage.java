package io.hipwright.worker;

import io.hipwright.process.CacheFolder;
import io.hipwright.process.ScratchFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What workers start from: a small jar, the JNI library, and an archive of loaded classes (AppCDS) that more than halves the start.
 * Kept in the cache folder under a key of everything it was made from, so it is never stale.
 *
 * @param folder the folder that holds it
 */
record WorkerImage(Path folder) {
    private static final String JAR = "worker.jar";
    private static final String LIBRARY = "libjnihip.so";
    private static final String ARCHIVE = "worker.jsa";
    private static final Duration KEPT_UNUSED = Duration.ofDays(7);
    private static final int FIRST_TO_ASK_FOR_NATIVE_ACCESS = 22;

    /** Finds the image for this JVM and these classes, or makes it, without the archive as yet. */
    static WorkerImage prepare() throws IOException {
        return prepare(CacheFolder.path().resolve("workers"), new WorkerClasses());
    }

    static WorkerImage prepare(Path images, WorkerClasses classes) throws IOException {
        String key = key(classes);
        Path folder = images.resolve(key);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(images);
            removeUnused(images);
            try (ScratchFolder scratch = new ScratchFolder(Files.createTempDirectory(images, "draft"))) {
                Path draft = Files.createDirectory(scratch.path().resolve("image"));
                classes.copyTo(draft.resolve(JAR), draft.resolve(LIBRARY));
                if (!key.equals(key(classes))) {
                    throw new IOException("hipwright's classes changed while a worker was prepared; try again");
                }
                publish(draft, folder);
            }
        }
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now())); // in use, so not to be removed
        return new WorkerImage(folder);
    }

    /** The command that starts a JVM with this image; {@code options} go before the main class. */
    List<String> command(List<String> options) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xms8m",
                "-Xmx128m",
                "-Xss4m",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=/dev/null",
                "-Xlog:disable",
                // the bridge's library is loaded by its path, which spares JavaCPP's search for it
                "-Dorg.bytedeco.javacpp.loadlibraries=false",
                "-Dorg.bytedeco.javacpp.nopointergc=true",
                "-D" + WorkerMain.BRIDGE_PROPERTY + "=" + folder.resolve(LIBRARY)));
        if (Runtime.version().feature() >= FIRST_TO_ASK_FOR_NATIVE_ACCESS) {
            line.add("--enable-native-access=ALL-UNNAMED");
        }
        line.addAll(options);
        line.addAll(List.of("-cp", jar() + ":" + WorkerClasses.javacpp(), WorkerMain.class.getName()));
        return line;
    }

    /** The option that uses the archive, if there is one. */
    List<String> archiveOption() {
        Path archive = archive();
        return Files.isRegularFile(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    }

    /** The worker's classes. */
    Path jar() {
        return folder.resolve(JAR);
    }

    /** Where the archive of loaded classes lies once it is made. */
    Path archive() {
        return folder.resolve(ARCHIVE);
    }

    private static String key(WorkerClasses classes) throws IOException {
        String everything = System.getProperty("java.home") + "\n" + Runtime.version() + "\n" + classes.fingerprint();
        byte[] bytes = everything.getBytes(StandardCharsets.UTF_8);
        return String.format(
                "%016x%016x", new SessionKey(0, 0).authenticate(bytes), new SessionKey(1, 0).authenticate(bytes));
    }

    /** Removes images, and drafts of ones, that nobody has used for long. */
    private static void removeUnused(Path images) throws IOException {
        Instant limit = Instant.now().minus(KEPT_UNUSED);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(images)) {
            for (Path folder : folders) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(limit)) {
                    new ScratchFolder(folder).close();
                }
            }
        }
    }

    private static void publish(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException madeByAnotherProcess) {
            // theirs is the same
        }
    }
}
