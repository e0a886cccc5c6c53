package io.hipwright.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bytedeco.javacpp.Pointer;

/** Those of hipwright's classes that a worker needs, wherever they lie: in a folder of classes or in a jar. */
final class WorkerClasses {
    private static final List<String> ROOMS = List.of("io/hipwright/hip", "io/hipwright/worker");
    private static final String JNI_LIBRARY = "libjnihip.so";

    private final Path location;

    WorkerClasses() {
        location = locationOf(WorkerClasses.class);
    }

    /** The jar of JavaCPP. */
    static Path javacpp() {
        return locationOf(Pointer.class);
    }

    /** A text that differs when any of the classes does: names, sizes and times. */
    String fingerprint() throws IOException {
        StringBuilder text = new StringBuilder();
        List<Path> files = Files.isDirectory(location) ? files(location) : List.of(location);
        for (Path file : files) {
            text.append(stamp(file));
        }
        return text.append(stamp(javacpp())).toString();
    }

    /** Writes the classes as a jar, and the JNI library beside it. */
    void copyTo(Path jar, Path library) throws IOException {
        if (Files.isDirectory(location)) {
            copy(location, jar, library);
        } else {
            try (FileSystem archive = FileSystems.newFileSystem(location)) {
                copy(archive.getPath("/"), jar, library);
            }
        }
        if (!Files.exists(library)) {
            throw new IOException(
                    JNI_LIBRARY + " is not among the classes in " + location + "; build with mvn package");
        }
    }

    private static void copy(Path root, Path jar, Path library) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files(root)) {
                if (file.endsWith(JNI_LIBRARY)) {
                    Files.copy(file, library);
                } else if (file.toString().endsWith(".class")) {
                    zip.putNextEntry(new ZipEntry(root.relativize(file).toString()));
                    Files.copy(file, zip);
                }
            }
        }
    }

    private static List<Path> files(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String room : ROOMS) {
            try (Stream<Path> tree = Files.walk(root.resolve(room))) {
                tree.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static String stamp(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return file + ":" + attributes.size() + ":" + attributes.lastModifiedTime() + "\n";
    }

    private static Path locationOf(Class<?> type) {
        try {
            URI location =
                    type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(location);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the location of " + type + " is no file", e);
        }
    }
}
