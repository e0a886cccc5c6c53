package io.hipwright.task;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the texts that a user names. */
final class TextFiles {
    /** No hand-written kernel comes near this; a larger file is a mistake. */
    private static final long LARGEST = 16 << 20;

    private TextFiles() {}

    /** The text of a file in UTF-8. */
    static String read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new InputException(file, 0, "larger than " + (LARGEST >> 20) + " MiB", "give a source text");
            }
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new InputException(file, 0, "no such file", "check the name");
        } catch (CharacterCodingException notText) {
            throw new InputException(file, 0, "not a text in UTF-8", "convert it to UTF-8");
        } catch (IOException unreadable) {
            throw new InputException(
                    file, 0, "cannot be read: " + OneLine.of(unreadable.toString()), "check its permissions");
        }
    }

    /** The file of that name beside the one that names it; it must be there. */
    static Path existing(YamlValue name, Path folder) {
        Path file;
        try {
            file = folder.resolve(name.text()).normalize();
        } catch (java.nio.file.InvalidPathException invalid) {
            throw name.mistake(
                    name.label() + " is no file name: " + invalid.getReason(), "name a file beside this one");
        }
        if (!Files.isRegularFile(file)) {
            throw name.mistake(name.label() + ": there is no file " + file, "names are relative to " + folder);
        }
        return file;
    }
}
