package io.hipwright.process;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where hipwright's own files lie.
 *
 * @param home the folder that holds {@code kernels}, {@code templates} and {@code native}
 * @param nativeBuild the built native part, with {@code bin} and {@code lib}
 */
public record Installation(Path home, Path nativeBuild) {

    /** Names {@link #home()}; the launcher script sets it. */
    public static final String HOME_PROPERTY = "hipwright.home";

    /** The installation that this program was started from. */
    public static Installation find() {
        String property = System.getProperty(HOME_PROPERTY);
        Path home = property != null ? Path.of(property) : homeAbove(codeLocation());
        return new Installation(home, home.resolve("target/native"));
    }

    /** A program of the native part, such as {@code hipcpu-cc}. */
    public Path program(String name) {
        return nativeBuild.resolve("bin").resolve(name);
    }

    /** A shared library of the native part, such as {@code libhipcpu.so}. */
    public Path library(String name) {
        return nativeBuild.resolve("lib").resolve(name);
    }

    private static Path codeLocation() {
        try {
            return Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the location of hipwright's own classes is no file", e);
        }
    }

    private static Path homeAbove(Path location) {
        for (Path folder = location; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("templates")) && Files.isDirectory(folder.resolve("native"))) {
                return folder;
            }
        }
        return Path.of("").toAbsolutePath();
    }
}
