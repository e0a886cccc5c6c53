package io.hipwright.report;

import io.hipwright.codeobject.KernelFacts;
import io.hipwright.codeobject.KernelUse;
import java.util.List;
import java.util.stream.Collectors;

/** What kernels take of a GPU, as a person reads it. */
public final class InspectText {
    private InspectText() {}

    public static String render(String file, List<KernelUse> kernels) {
        StringBuilder text = new StringBuilder();
        String target = "";
        for (KernelUse kernel : kernels) {
            if (!kernel.target().equals(target)) {
                target = kernel.target();
                text.append(file).append(" for ").append(target).append('\n');
            }
            append(text, kernel);
        }
        return kernels.isEmpty() ? file + " has no kernels\n" : text.toString();
    }

    private static void append(StringBuilder text, KernelUse kernel) {
        KernelFacts facts = kernel.resources();
        text.append("  ").append(kernel.text()).append('\n');
        text.append(facts.nvidia() == null ? "      wavefronts of " : "      warps of ")
                .append(facts.wavefront())
                .append(", blocks of at most ")
                .append(facts.maxBlock())
                .append(" threads, ")
                .append(facts.codeBytes())
                .append(" B of code, ")
                .append(facts.argumentBytes())
                .append(" B of arguments")
                .append(facts.nvidia() == null ? "" : ", " + facts.nvidia().constantBytes() + " B of constants")
                .append('\n');
        if (!kernel.instructions().isEmpty()) {
            String counts = kernel.instructions().entrySet().stream()
                    .map(count -> count.getKey() + " " + count.getValue())
                    .collect(Collectors.joining(", "));
            text.append("      ").append(counts).append('\n');
        }
    }
}
