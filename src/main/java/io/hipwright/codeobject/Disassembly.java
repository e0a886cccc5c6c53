package io.hipwright.codeobject;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts instructions by kind in what {@code llvm-objdump --disassemble} printed. */
final class Disassembly {
    private static final Pattern FUNCTION = Pattern.compile("^[0-9a-f]+ <([^>]+)>:$");
    private static final Pattern INSTRUCTION = Pattern.compile("^\\s+([a-z]\\w+)(?:\\s+([^/]*))?(?://.*)?$");
    private static final Pattern ENCODING = Pattern.compile("_(e32|e64|sdwa)$");

    private Disassembly() {}

    /** For each function the number of its instructions of each kind; kinds that do not occur are left out. */
    static Map<String, SortedMap<String, Integer>> count(Iterable<String> lines) {
        Map<String, SortedMap<String, Integer>> counts = new LinkedHashMap<>();
        SortedMap<String, Integer> current = new TreeMap<>();
        for (String line : lines) {
            Matcher function = FUNCTION.matcher(line);
            Matcher instruction = INSTRUCTION.matcher(line);
            if (function.matches()) {
                current = counts.computeIfAbsent(function.group(1), name -> new TreeMap<>());
            } else if (instruction.matches()) {
                String mnemonic = ENCODING.matcher(instruction.group(1)).replaceFirst("");
                String operands = instruction.group(2) == null ? "" : instruction.group(2);
                if (!mnemonic.equals("s_nop") && !mnemonic.equals("s_code_end")) { // they fill up
                    current.merge(InstructionKind.of(mnemonic, operands), 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
