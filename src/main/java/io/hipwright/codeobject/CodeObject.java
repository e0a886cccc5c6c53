package io.hipwright.codeobject;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A code object for one GPU.
 *
 * @param target the GPU, such as {@code gfx90a} or {@code sm_90}
 * @param kernels in the order of the source
 */
public record CodeObject(String target, List<KernelFacts> kernels) {
    public CodeObject {
        kernels = List.copyOf(kernels);
    }

    /**
     * Reads an ELF file.
     *
     * @throws CodeObjectException when it is no code object, or a damaged one
     */
    static CodeObject read(ByteBuffer content) {
        ElfFile elf = new ElfFile(content);
        return switch (elf.machine()) {
            case Metadata.MACHINE -> Metadata.read(elf);
            case Cubin.MACHINE -> Cubin.read(elf);
            default -> throw new CodeObjectException("it is an ELF file for another machine than a GPU");
        };
    }

    /** Whether a file begins as a code object or a bundle of them does. */
    public static boolean isOne(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return OffloadBundle.isCodeObject(ByteBuffer.wrap(stream.readNBytes(64)));
        }
    }

    /** The kernel of this name: a symbol, or a plain name that only one kernel has. */
    public Optional<KernelFacts> kernel(String name) {
        Optional<KernelFacts> exact =
                kernels.stream().filter(kernel -> kernel.symbol().equals(name)).findFirst();
        List<KernelFacts> plain =
                kernels.stream().filter(kernel -> kernel.name().equals(name)).toList();
        return exact.isPresent() || plain.size() != 1 ? exact : Optional.of(plain.get(0));
    }
}
