package io.hipwright.optimize;

import io.hipwright.run.Json;
import io.hipwright.run.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the answers of a run have cost so far. */
final class Spending {
    private Spending() {}

    /** In US dollars, over every answer that was ever saved in the run; those without a known cost count as nothing. */
    static double of(RunFolder folder) {
        try (Stream<Path> files = Files.walk(folder.root().resolve("samples"))) {
            return files.filter(Spending::isAnswer).mapToDouble(Spending::cost).sum();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the answers in " + folder.root(), e);
        }
    }

    private static boolean isAnswer(Path file) {
        return file.getFileName().toString().matches("response_\\d+\\.json");
    }

    private static double cost(Path file) {
        try {
            Double cost = Json.read(Files.readString(file), AnswerFile.class).costUsd();
            return cost == null ? 0 : cost;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
