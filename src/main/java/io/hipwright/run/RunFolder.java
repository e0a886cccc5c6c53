package io.hipwright.run;

import io.hipwright.task.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** The folder of one run; see the README's section on it for its files. */
public final class RunFolder {
    private static final String OPTIONS = "options.json";

    private final Path root;
    private final Journal results;

    public RunFolder(Path root) {
        this.root = root;
        this.results = new Journal(root.resolve("results.jsonl"));
        try {
            Files.createDirectories(root.resolve("samples"));
            Files.createDirectories(root.resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the run folder " + root, e);
        }
    }

    public Path root() {
        return root;
    }

    /** What was asked; empty for a new run. */
    public Optional<RunDescription> description() {
        Path file = root.resolve("run.json");
        return Files.exists(file) ? Optional.of(parse(file, RunDescription.class)) : Optional.empty();
    }

    /** Writes {@code run.json} and {@code manifest.json}, once. */
    public void describe(RunDescription description, List<ManifestEntry> manifest) {
        DurableFiles.replace(root.resolve("manifest.json"), Json.document(manifest));
        DurableFiles.replace(root.resolve("run.json"), Json.document(description));
    }

    /** The options of the last command that had any; those of {@code run.json} when all had the same. */
    public Map<String, String> options() {
        Path file = root.resolve(OPTIONS);
        return Files.exists(file)
                ? parse(file, RunOptions.class).options()
                : description().map(RunDescription::options).orElse(Map.of());
    }

    /** Keeps the options of a command that goes on with the run, so that {@code resume} goes on as it did. */
    public void keepOptions(Map<String, String> options) {
        if (!options.equals(options())) {
            DurableFiles.replace(root.resolve(OPTIONS), Json.document(new RunOptions(options)));
        }
    }

    /** The tasks of the run. */
    public List<ManifestEntry> manifest() {
        return List.of(parse(root.resolve("manifest.json"), ManifestEntry[].class));
    }

    /** What is finished; lines that are no records are reported and left out. */
    public ResultIndex results(Consumer<String> warnings) {
        return new ResultIndex(results, warnings);
    }

    /** Where a process logs what it does. */
    public Path log(int rank) {
        return root.resolve("logs").resolve("process_" + rank + ".log");
    }

    public void append(ResultRecord record) {
        results.append(Json.line(record));
    }

    /** The sample as last saved, if it was. */
    public Optional<Sample> sample(String id) {
        Path file = sampleFile(id);
        return Files.exists(file) ? Optional.of(parse(file, Sample.class)) : Optional.empty();
    }

    public void save(Sample sample) {
        DurableFiles.replace(sampleFile(sample.id()), Json.document(sample));
    }

    /** Where prompts, responses and candidates of a sample go. */
    public Path sampleFolder(String id) {
        try {
            return Files.createDirectories(root.resolve("samples").resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder of sample " + id, e);
        }
    }

    /** Puts aside what belongs to an earlier content of a sample, so that none of it is taken for the present one. */
    public void archive(String id) {
        Path current = sampleFolder(id);
        try (Stream<Path> files = Files.list(current)) {
            List<Path> old = files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(Claim.file(current)))
                    .toList();
            if (!old.isEmpty()) {
                Path archive = Files.createDirectories(firstFree(current));
                for (Path file : old) {
                    Files.move(file, archive.resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put aside the earlier files of sample " + id, e);
        }
    }

    private static Path firstFree(Path folder) {
        int number = 1;
        while (Files.exists(folder.resolve("earlier_" + number))) {
            number++;
        }
        return folder.resolve("earlier_" + number);
    }

    /** Claims a sample for this process until closed; empty when another one works on it. A dead process holds no claim. */
    public Optional<Claim> claim(String id) {
        return Claim.take(sampleFolder(id));
    }

    /** Whether some process works on a sample. */
    public boolean isClaimed(String id) {
        Path samples = root.resolve("samples").resolve(id);
        return Files.exists(Claim.file(samples)) && Claim.isHeld(samples);
    }

    private Path sampleFile(String id) {
        return root.resolve("samples").resolve(id + ".json");
    }

    private static <T> T parse(Path file, Class<T> type) {
        try {
            return Json.read(Files.readString(file), type);
        } catch (JacksonException e) {
            throw new InputException(
                    file, 0, "is not readable as " + type.getSimpleName(), "move it away to start it again");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
