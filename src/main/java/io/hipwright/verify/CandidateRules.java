package io.hipwright.verify;

import io.hipwright.task.Directives;
import io.hipwright.task.KernelSignature;
import io.hipwright.task.SourceText;
import io.hipwright.task.Task;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rule for candidates that their text shows before any compiler runs: the baseline's kernel name and parameters are kept. */
final class CandidateRules {
    private CandidateRules() {}

    /** What the candidate breaks, with its line; empty when nothing. Passes name their own kernels and are checked with the launch plan. */
    static Optional<String> violation(Task task, Candidate candidate, Directives directives) {
        if (!directives.passes().isEmpty()) {
            return Optional.empty();
        }
        Optional<KernelSignature> found = KernelSignature.find(SourceText.of(candidate.source()), task.kernel());
        if (found.isEmpty()) {
            return Optional.of(candidate.name() + " defines no kernel " + task.kernel()
                    + "; keep the baseline's kernel name, or say with @pass what runs");
        }
        return KernelSignature.find(SourceText.of(task.code()), task.kernel())
                .filter(wanted -> !parameters(wanted).equals(parameters(found.get())))
                .map(wanted -> candidate.name() + ":" + found.get().line() + ": " + task.kernel() + " takes ("
                        + parameters(found.get()) + ") where the baseline takes (" + parameters(wanted)
                        + "); keep its parameters");
    }

    private static String parameters(KernelSignature kernel) {
        return kernel.parameters().stream()
                .map(parameter ->
                        parameter.element().map(element -> element.typeName()).orElse(parameter.type())
                                + "*".repeat(parameter.indirections()))
                .collect(Collectors.joining(", "));
    }
}
