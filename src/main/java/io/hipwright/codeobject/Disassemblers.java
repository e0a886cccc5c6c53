package io.hipwright.codeobject;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The programs that list a code object's instructions; without one of them those are not counted.
 *
 * @param amd llvm-objdump
 * @param nvidia nvdisasm or cuobjdump
 */
public record Disassemblers(Optional<Path> amd, Optional<Path> nvidia) {
    private static final String CUOBJDUMP = "cuobjdump";

    /** How a listing of {@code file} for a target is made; empty when the program for it is missing. */
    Optional<List<String>> command(String target, String file) {
        return GpuTarget.isNvidia(target)
                ? nvidia.map(program ->
                        List.of(program.toString(), program.endsWith(CUOBJDUMP) ? "-sass" : "--print-code", file))
                : amd.map(program -> List.of(program.toString(), "--disassemble", "--no-show-raw-insn", file));
    }

    /** By function, how often each kind of instruction stands in a listing. */
    static Map<String, SortedMap<String, Integer>> count(String target, Iterable<String> lines) {
        return GpuTarget.isNvidia(target) ? NvidiaDisassembly.count(lines) : Disassembly.count(lines);
    }
}
