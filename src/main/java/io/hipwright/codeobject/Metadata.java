package io.hipwright.codeobject;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the AMDGPU metadata of code object versions 4 to 6: https://llvm.org/docs/AMDGPUUsage.html#code-object-metadata. What a compiler of
 * long ago did not write counts as 0.
 */
final class Metadata {
    static final int MACHINE = 224;
    private static final int NOTE_METADATA = 32;

    private final ElfFile elf;
    private final String target;
    private final Map<String, ElfFile.Symbol> symbols;

    private Metadata(ElfFile elf, String target) {
        this.elf = elf;
        this.target = target;
        this.symbols = elf.symbols();
    }

    static CodeObject read(ElfFile elf) {
        ByteBuffer note = elf.note("AMDGPU", NOTE_METADATA)
                .orElseThrow(() -> new CodeObjectException("it has no AMDGPU metadata"));
        Map<?, ?> root = map(MessagePack.read(note));
        String target = target(root);
        return new CodeObject(target, new Metadata(elf, target).kernels(root));
    }

    /** {@code gfx90a:xnack-} of {@code amdgcn-amd-amdhsa--gfx90a:xnack-}. */
    private static String target(Map<?, ?> root) {
        if (root.get("amdhsa.target") instanceof String name) {
            return name.substring(name.lastIndexOf("--") + (name.contains("--") ? 2 : 1));
        }
        throw new CodeObjectException("it names no target; code object version 4 or newer does");
    }

    private List<KernelFacts> kernels(Map<?, ?> root) {
        List<KernelFacts> kernels = new ArrayList<>();
        if (root.get("amdhsa.kernels") instanceof List<?> list) {
            list.forEach(entry -> kernels.add(kernel(map(entry))));
        }
        return kernels;
    }

    private KernelFacts kernel(Map<?, ?> entry) {
        String name = String.valueOf(entry.get(".name"));
        KernelDescriptor descriptor = descriptor(String.valueOf(entry.get(".symbol")));
        ElfFile.Symbol code = symbols.get(name);
        int accumulation = number(entry, ".agpr_count");
        boolean unified = AmdTarget.of(target).map(AmdTarget::unifiedRegisters).orElse(false);
        return new KernelFacts(
                name,
                SymbolNames.plain(name),
                unified && accumulation > 0 ? descriptor.accumulationOffset() : number(entry, ".vgpr_count"),
                accumulation,
                number(entry, ".sgpr_count"),
                number(entry, ".vgpr_spill_count"),
                number(entry, ".sgpr_spill_count"),
                number(entry, ".private_segment_fixed_size"),
                Boolean.TRUE.equals(entry.get(".uses_dynamic_stack")),
                number(entry, ".group_segment_fixed_size"),
                number(entry, ".wavefront_size"),
                number(entry, ".max_flat_workgroup_size"),
                number(entry, ".kernarg_segment_size"),
                code == null ? 0 : code.size(),
                descriptor.workgroupProcessorMode(),
                null);
    }

    private KernelDescriptor descriptor(String symbol) {
        ElfFile.Symbol found = symbols.get(symbol);
        if (found == null) {
            throw new CodeObjectException("it lacks the descriptor " + symbol);
        }
        return KernelDescriptor.of(elf.atAddress(found.address(), KernelDescriptor.BYTES));
    }

    private static int number(Map<?, ?> entry, String key) {
        return entry.get(key) instanceof Long number ? (int) Math.max(0, Math.min(number, Integer.MAX_VALUE)) : 0;
    }

    private static Map<?, ?> map(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new CodeObjectException("its metadata have another shape than AMD's");
    }
}
