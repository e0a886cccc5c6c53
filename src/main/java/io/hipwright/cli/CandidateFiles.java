package io.hipwright.cli;

import io.hipwright.task.InputException;
import io.hipwright.verify.Candidate;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Candidates named on the command line. */
final class CandidateFiles {
    private CandidateFiles() {}

    /** Fails before any work is done when a file is missing. */
    static List<Path> check(List<Path> files) {
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new InputException(file, 0, "is no readable file", "give a HIP source as --candidate");
            }
        }
        return files;
    }

    static Candidate read(Path file) {
        try {
            return new Candidate(file.getFileName().toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new InputException(file, 0, "is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            throw new InputException(file, 0, "cannot be read: " + e.getMessage(), "check its permissions");
        }
    }
}
