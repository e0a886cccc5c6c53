package io.hipwright.codeobject;

import io.hipwright.process.CommandResult;
import io.hipwright.process.Commands;
import io.hipwright.process.Installation;
import io.hipwright.process.Sandbox;
import io.hipwright.process.ScratchFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Examines code objects; their disassembly, when there is a program for it, in the sandbox, for they come from candidates. */
public final class Examiner {
    private static final long MOST_BYTES = 1L << 30;
    private static final long MEMORY_BYTES = 4L << 30;
    private static final double LIMIT_SECONDS = 60;
    private static final String OBJECT = "object";
    private static final String LISTING = "listing";

    private final Installation installation;
    private final Disassemblers disassemblers;

    public Examiner(Installation installation, Disassemblers disassemblers) {
        this.installation = installation;
        this.disassemblers = disassemblers;
    }

    /**
     * One for an ELF file, one per target for a bundle.
     *
     * @throws CodeObjectException when the file is no code object, or a damaged one
     */
    public List<Examination> examine(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new CodeObjectException("it is larger than 1 GiB");
        }
        List<Examination> found = new ArrayList<>();
        for (ByteBuffer elf : OffloadBundle.entries(ByteBuffer.wrap(Files.readAllBytes(file)))) {
            CodeObject object = CodeObject.read(elf);
            found.add(new Examination(object, instructions(object.target(), elf)));
        }
        return found;
    }

    /** What a compiler has just made; empty when it is strange, for it shows no figures then, and the library says what it thinks of it. */
    public Optional<Examination> first(Path file) {
        try {
            return examine(file).stream().findFirst();
        } catch (CodeObjectException strange) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Map<String, SortedMap<String, Integer>> instructions(String target, ByteBuffer elf) throws IOException {
        Optional<List<String>> command = disassemblers.command(target, OBJECT);
        if (command.isEmpty()) {
            return Map.of();
        }
        try (ScratchFolder scratch = new ScratchFolder(Files.createTempDirectory("hipwright-inspect"))) {
            byte[] bytes = new byte[elf.remaining()];
            elf.duplicate().get(bytes);
            Files.write(scratch.path().resolve(OBJECT), bytes);
            return disassemble(target, command.get(), scratch.path());
        }
    }

    /** A disassembler that fails leaves the counts out. */
    private Map<String, SortedMap<String, Integer>> disassemble(String target, List<String> command, Path scratch)
            throws IOException {
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\" > " + LISTING, "sh"));
        line.addAll(command);
        Sandbox sandbox = new Sandbox(List.of(scratch), MEMORY_BYTES, 64, MOST_BYTES);
        CommandResult result = Commands.run(sandbox.wrap(installation, line), scratch, Map.of(), LIMIT_SECONDS);
        if (result.exit() != 0) {
            return Map.of();
        }
        try (Stream<String> lines = Files.lines(scratch.resolve(LISTING), StandardCharsets.ISO_8859_1)) {
            return Disassemblers.count(target, lines::iterator);
        }
    }
}
