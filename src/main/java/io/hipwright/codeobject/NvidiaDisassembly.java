package io.hipwright.codeobject;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts instructions by kind in what {@code nvdisasm --print-code} or {@code cuobjdump -sass} printed. */
final class NvidiaDisassembly {
    private static final Pattern FUNCTION = Pattern.compile("^\\s*(?:Function : (\\S+)|\\.text\\.(\\S+):)\\s*$");
    private static final Pattern INSTRUCTION = Pattern.compile(
            "^\\s*/\\*[0-9a-f]{4,}\\*/\\s+\\{?\\s*(?:@!?U?P\\w+\\s+)?([A-Z][A-Z0-9_]*)((?:\\.\\w+)*)\\b.*");

    private NvidiaDisassembly() {}

    /** For each function the number of its instructions of each kind; kinds that do not occur are left out. */
    static Map<String, SortedMap<String, Integer>> count(Iterable<String> lines) {
        Map<String, SortedMap<String, Integer>> counts = new LinkedHashMap<>();
        SortedMap<String, Integer> current = new TreeMap<>();
        for (String line : lines) {
            Matcher function = FUNCTION.matcher(line);
            Matcher instruction = INSTRUCTION.matcher(line);
            if (function.matches()) {
                String name = function.group(1) == null ? function.group(2) : function.group(1);
                current = counts.computeIfAbsent(name, unseen -> new TreeMap<>());
            } else if (instruction.matches() && !instruction.group(1).equals("NOP")) { // NOPs fill up
                current.merge(NvidiaInstructionKind.of(instruction.group(1), instruction.group(2)), 1, Integer::sum);
            }
        }
        return counts;
    }
}
