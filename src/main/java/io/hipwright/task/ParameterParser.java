package io.hipwright.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters between a kernel's parentheses. */
final class ParameterParser {
    private static final Set<String> QUALIFIERS = Set.of(
            "const",
            "volatile",
            "__restrict__",
            "__restrict",
            "restrict",
            "__grid_constant__",
            "struct",
            "typename",
            "std",
            ":",
            "register");
    private static final Set<String> INTEGER_WORDS = Set.of("unsigned", "signed", "short", "long", "int", "char");
    private static final Map<String, ElementType> NAMED = Map.ofEntries(
            Map.entry("float", ElementType.FLOAT),
            Map.entry("double", ElementType.DOUBLE),
            Map.entry("half", ElementType.HALF),
            Map.entry("__half", ElementType.HALF),
            Map.entry("_Float16", ElementType.HALF),
            Map.entry("__fp16", ElementType.HALF),
            Map.entry("bfloat16", ElementType.BFLOAT16),
            Map.entry("hip_bfloat16", ElementType.BFLOAT16),
            Map.entry("__hip_bfloat16", ElementType.BFLOAT16),
            Map.entry("__nv_bfloat16", ElementType.BFLOAT16),
            Map.entry("__bf16", ElementType.BFLOAT16),
            Map.entry("bool", ElementType.BOOL),
            Map.entry("int8_t", ElementType.INT8),
            Map.entry("int16_t", ElementType.INT16),
            Map.entry("int32_t", ElementType.INT32),
            Map.entry("int64_t", ElementType.INT64),
            Map.entry("ptrdiff_t", ElementType.INT64),
            Map.entry("uint8_t", ElementType.UINT8),
            Map.entry("uint16_t", ElementType.UINT16),
            Map.entry("uint32_t", ElementType.UINT32),
            Map.entry("uint64_t", ElementType.UINT64),
            Map.entry("size_t", ElementType.UINT64),
            Map.entry("uchar", ElementType.UINT8),
            Map.entry("ushort", ElementType.UINT16),
            Map.entry("uint", ElementType.UINT32),
            Map.entry("ulong", ElementType.UINT64));

    private ParameterParser() {}

    static List<KernelSignature.Parameter> parse(List<SourceToken> tokens) {
        List<KernelSignature.Parameter> parameters = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            String token = i < tokens.size() ? tokens.get(i).text() : ",";
            if (i == tokens.size() || (token.equals(",") && depth <= 0)) {
                parameters.add(parameter(tokens.subList(start, Math.min(i, tokens.size()))));
                start = i + 1;
            } else if ("([{<".contains(token)) {
                depth++;
            } else if (")]}>".contains(token)) {
                depth--;
            }
        }
        boolean none = parameters.size() == 1
                && parameters.get(0).indirections() == 0
                && (parameters.get(0).type().isEmpty()
                        || parameters.get(0).type().equals("void"));
        return none ? List.of() : parameters;
    }

    private static KernelSignature.Parameter parameter(List<SourceToken> tokens) {
        List<String> words = new ArrayList<>();
        int indirections = 0;
        boolean readOnly = false;
        boolean pointedToIsConst = false;
        for (int i = 0; i < tokens.size() && !tokens.get(i).is("="); i++) {
            String token = tokens.get(i).text();
            if (token.equals("*") || token.equals("[")) {
                readOnly = indirections++ == 0 ? pointedToIsConst : readOnly;
            } else if (token.equals("const")) {
                pointedToIsConst |= indirections == 0;
            } else if (tokens.get(i).isWord() && !QUALIFIERS.contains(token)) {
                words.add(token);
            }
        }
        String name = hasName(words) ? words.remove(words.size() - 1) : "";
        String type = String.join(" ", words);
        return new KernelSignature.Parameter(
                name, type, indirections, readOnly, indirections > 1 ? Optional.empty() : elementType(words));
    }

    private static boolean hasName(List<String> words) {
        return words.size() > 1 && !INTEGER_WORDS.contains(words.get(words.size() - 1));
    }

    private static Optional<ElementType> elementType(List<String> words) {
        if (words.size() == 1 && NAMED.containsKey(words.get(0))) {
            return Optional.of(NAMED.get(words.get(0)));
        }
        if (words.isEmpty() || !INTEGER_WORDS.containsAll(words)) {
            return Optional.empty();
        }
        boolean unsigned = words.contains("unsigned");
        if (words.contains("char")) {
            return Optional.of(unsigned ? ElementType.UINT8 : ElementType.INT8);
        }
        if (words.contains("short")) {
            return Optional.of(unsigned ? ElementType.UINT16 : ElementType.INT16);
        }
        if (words.contains("long")) {
            return Optional.of(unsigned ? ElementType.UINT64 : ElementType.INT64);
        }
        return Optional.of(unsigned ? ElementType.UINT32 : ElementType.INT32);
    }
}
