package io.hipwright.codeobject;

import io.hipwright.codeobject.NvInfo.Attribute;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a cubin, the ELF file that NVIDIA's assembler writes: a section {@code .text.KERNEL} for each kernel, and beside it
 * {@code .nv.info.KERNEL}, {@code .nv.shared.KERNEL} and the module's {@code .nv.info}.
 */
final class Cubin {
    static final int MACHINE = 190;

    private static final int WARP = 32;
    private static final int KERNEL = 0x10;
    private static final int FIRST_ABI_WITH_WIDE_TARGET = 8;
    private static final String RESERVED_SHARED = ".nv.shared.reserved.0";

    /** Where an SM keeps shared memory for the system, a kernel's own begins after it. */
    private static final int RESERVED_BYTES = 1024;

    private final Map<String, ByteBuffer> contents;
    private final Map<String, Long> sizes;
    private final Map<String, Integer> registers = new HashMap<>();
    private final Map<String, Integer> stacks = new HashMap<>();

    private Cubin(ElfFile elf) {
        contents = elf.contents();
        sizes = elf.sizes();
        List<String> names = elf.symbolNames();
        for (Attribute attribute : attributes(".nv.info")) {
            switch (attribute.id()) {
                case NvInfo.REGISTER_COUNT -> registers.put(symbol(names, attribute), attribute.word(1));
                case NvInfo.FRAME_SIZE, NvInfo.MIN_STACK_SIZE ->
                    stacks.merge(symbol(names, attribute), attribute.word(1), Math::max);
                default -> {} // says nothing of resources
            }
        }
    }

    static CodeObject read(ElfFile elf) {
        Cubin cubin = new Cubin(elf);
        List<KernelFacts> kernels = new ArrayList<>();
        elf.symbols().forEach((name, symbol) -> {
            if ((symbol.other() & KERNEL) != 0 && cubin.contents.containsKey(".text." + name)) {
                kernels.add(cubin.kernel(name, symbol.size()));
            }
        });
        Collections.reverse(kernels); // the assembler writes the last one first
        return new CodeObject(target(elf), kernels);
    }

    private static String target(ElfFile elf) {
        boolean wide = elf.abiVersion() >= FIRST_ABI_WITH_WIDE_TARGET; // of CUDA 13
        return "sm_" + (wide ? elf.flags() >> 8 & 0xFFFF : elf.flags() & 0xFF);
    }

    private static String symbol(List<String> names, Attribute attribute) {
        int index = attribute.word(0);
        if (index < 0 || index >= names.size()) {
            throw new CodeObjectException("its attributes name a symbol that is not there");
        }
        return names.get(index);
    }

    private List<Attribute> attributes(String section) {
        ByteBuffer found = contents.get(section);
        return found == null ? List.of() : NvInfo.attributes(found);
    }

    private KernelFacts kernel(String symbol, long codeBytes) {
        List<Integer> largest = List.of(GpuTarget.MOST_THREADS);
        List<Integer> required = List.of();
        int arguments = 0;
        SpillCode spills = new SpillCode(contents.getOrDefault(".text." + symbol, ByteBuffer.allocate(0)));
        for (Attribute attribute : attributes(".nv.info." + symbol)) {
            switch (attribute.id()) {
                case NvInfo.MAX_THREADS -> largest = extent(attribute);
                case NvInfo.REQUIRED_BLOCK -> required = extent(attribute);
                case NvInfo.ARGUMENT_BYTES -> arguments = attribute.word(0);
                case NvInfo.ANNOTATIONS -> spills.add(attribute.words());
                default -> {} // for the driver
            }
        }
        return new KernelFacts(
                symbol,
                SymbolNames.plain(symbol),
                registers.getOrDefault(symbol, 0),
                0,
                0,
                0,
                0,
                stacks.getOrDefault(symbol, 0),
                false, // what recursion adds stands nowhere
                sharedBytes(symbol),
                WARP,
                threads(required.isEmpty() ? largest : required),
                arguments,
                codeBytes,
                false,
                new NvidiaFacts(spills.storeBytes(), spills.loadBytes(), constantBytes(), required));
    }

    private static List<Integer> extent(Attribute attribute) {
        return List.of(attribute.word(0), attribute.word(1), attribute.word(2));
    }

    private static int threads(List<Integer> extent) {
        long threads = 1;
        for (int length : extent) {
            threads = Math.min(GpuTarget.MOST_THREADS, threads * Math.max(1, length));
        }
        return (int) threads;
    }

    private int sharedBytes(String symbol) {
        long bytes = sizes.getOrDefault(".nv.shared." + symbol, 0L);
        return bounded(sizes.containsKey(RESERVED_SHARED) ? bytes - RESERVED_BYTES : bytes);
    }

    /** Bank 3 is what a source declares constant; in other banks lie arguments and what the compiler puts away. */
    private int constantBytes() {
        return bounded(sizes.getOrDefault(".nv.constant3", 0L));
    }

    private static int bounded(long bytes) {
        return (int) Math.max(0, Math.min(bytes, Integer.MAX_VALUE));
    }
}
