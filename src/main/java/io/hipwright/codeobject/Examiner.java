package io.hipwright.codeobject;

import io.hipwright.process.CommandResult;
import io.hipwright.process.Commands;
import io.hipwright.process.Installation;
import io.hipwright.process.Sandbox;
import io.hipwright.process.ScratchFolder;
import java.io.IOException;
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

/** Examines code objects; their disassembly, when there is an llvm-objdump, in the sandbox, for they come from candidates. */
public final class Examiner {
    private static final long MOST_BYTES = 1L << 30;
    private static final long MEMORY_BYTES = 4L << 30;
    private static final double LIMIT_SECONDS = 60;
    private static final String OBJECT = "object.hsaco";
    private static final String LISTING = "listing";

    private final Installation installation;
    private final Optional<Path> objdump;

    /** @param objdump llvm-objdump, or empty to count no instructions */
    public Examiner(Installation installation, Optional<Path> objdump) {
        this.installation = installation;
        this.objdump = objdump;
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
            found.add(new Examination(CodeObject.read(elf), instructions(elf)));
        }
        return found;
    }

    private Map<String, SortedMap<String, Integer>> instructions(ByteBuffer elf) throws IOException {
        if (objdump.isEmpty()) {
            return Map.of();
        }
        try (ScratchFolder scratch = new ScratchFolder(Files.createTempDirectory("hipwright-inspect"))) {
            byte[] bytes = new byte[elf.remaining()];
            elf.duplicate().get(bytes);
            Files.write(scratch.path().resolve(OBJECT), bytes);
            return disassemble(scratch.path(), objdump.get());
        }
    }

    /** A disassembler that fails leaves the counts out. */
    private Map<String, SortedMap<String, Integer>> disassemble(Path scratch, Path program) throws IOException {
        List<String> line = List.of(
                "/bin/sh",
                "-c",
                "exec \"$@\" > " + LISTING,
                "sh",
                program.toString(),
                "--disassemble",
                "--no-show-raw-insn",
                OBJECT);
        Sandbox sandbox = new Sandbox(List.of(scratch), MEMORY_BYTES, 64, MOST_BYTES);
        CommandResult result = Commands.run(sandbox.wrap(installation, line), scratch, Map.of(), LIMIT_SECONDS);
        if (result.exit() != 0) {
            return Map.of();
        }
        try (Stream<String> lines = Files.lines(scratch.resolve(LISTING), StandardCharsets.ISO_8859_1)) {
            return Disassembly.count(lines::iterator);
        }
    }
}
