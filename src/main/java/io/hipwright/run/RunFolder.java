package io.hipwright.run;

import io.hipwright.task.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/** The folder of one run; see the README's section on it for its files. */
public final class RunFolder {
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

    /** The newest record of each finished sample by id; lines that are no records are reported and left out. */
    public Map<String, ResultRecord> results(Consumer<String> warnings) {
        Map<String, ResultRecord> newest = new HashMap<>();
        results.read(
                line -> {
                    try {
                        ResultRecord record = Json.read(line, ResultRecord.class);
                        newest.put(record.id(), record);
                    } catch (JacksonException e) {
                        warnings.accept("results.jsonl holds a line that is no record; it is left out");
                    }
                },
                length -> warnings.accept("the last line of results.jsonl was torn; its sample is finished again"));
        return newest;
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

    /** Claims a sample for this process until closed; empty when another one works on it. A dead process holds no claim. */
    public Optional<Claim> claim(String id) {
        try {
            FileChannel channel = FileChannel.open(
                    sampleFolder(id).resolve("claim"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Claim(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot claim sample " + id, e);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
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

    /** The right to work on a sample. */
    public record Claim(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot release a claim", e);
            }
        }
    }
}
