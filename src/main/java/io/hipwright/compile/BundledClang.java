package io.hipwright.compile;

import io.hipwright.process.CacheFolder;
import io.hipwright.process.ScratchFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clang in the jar {@code org.bytedeco:llvm}, which the Maven profile {@code bundled-clang} adds; unpacked once into the cache folder. */
final class BundledClang {
    private static final String FOLDER = "org/bytedeco/llvm/linux-x86_64/";
    private static final List<String> PROGRAMS = List.of("clang", "lld", "llvm-objdump");
    private static final List<String> LIBRARIES = List.of("libclang-cpp.so", "libLLVM.so");
    private static final String HEADERS = "lib/clang/";
    private static final Pattern JAR = Pattern.compile("llvm-(\\d+\\.\\d+)\\..*\\.jar");

    private BundledClang() {}

    /** The program; empty without the jar. The first call of all unpacks it, which takes seconds. */
    static Optional<Path> find() {
        return find(BundledClang.class.getClassLoader(), CacheFolder.path());
    }

    static Optional<Path> find(ClassLoader classes, Path cache) {
        URL clang = classes.getResource(FOLDER + "clang");
        if (clang == null) {
            return Optional.empty();
        }
        try {
            JarFile jar = ((JarURLConnection) clang.openConnection()).getJarFile();
            String name = Path.of(jar.getName()).getFileName().toString();
            Path folder = cache.resolve("clang").resolve(name.replaceFirst("\\.jar$", ""));
            if (!Files.isDirectory(folder)) {
                unpack(jar, name, folder);
            }
            return Optional.of(folder.resolve("clang"));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled clang cannot be unpacked into " + cache, e);
        }
    }

    /** The folder appears whole, also when several processes unpack at a time. */
    private static void unpack(JarFile jar, String name, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        try (ScratchFolder scratch = new ScratchFolder(Files.createTempDirectory(folder.getParent(), "unpacking"))) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                copy(jar, entry, scratch.path());
            }
            link(name, scratch.path());
            Files.move(scratch.path(), folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            if (!Files.isDirectory(folder)) {
                throw taken;
            }
        }
    }

    private static void copy(JarFile jar, JarEntry entry, Path folder) throws IOException {
        if (entry.isDirectory() || !entry.getName().startsWith(FOLDER)) {
            return;
        }
        String name = entry.getName().substring(FOLDER.length());
        boolean program = PROGRAMS.contains(name);
        if (!program && !LIBRARIES.contains(name) && !name.startsWith(HEADERS)) {
            return;
        }
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException(jar.getName() + " names a file outside of it: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (InputStream contents = jar.getInputStream(entry)) {
            Files.copy(contents, file);
        }
        if (program && !file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    /** The programs ask for the libraries by names that end in the version. */
    private static void link(String jarName, Path folder) throws IOException {
        Matcher version = JAR.matcher(jarName);
        if (!version.matches()) {
            throw new IOException(jarName + " does not name its version");
        }
        for (String library : LIBRARIES) {
            Files.createSymbolicLink(folder.resolve(library + "." + version.group(1)), Path.of(library));
        }
    }
}
