package io.hipwright.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A task's entry in a run: {@code samples/<id>.json}.
 *
 * @param key the content that it is about: task, device, toolchain, protocol; another key makes it another sample
 * @param goal how far it is to be taken; a sample that is complete for one goal goes on for a larger one
 * @param begun how often the attempt after the finished ones was begun: above 1 after a process that ended in it
 * @param optKernel the best candidate so far; empty when none passed
 * @param optThink the thinking that came with it
 * @param speedup of the best candidate; null when none passed
 * @param pass whether a candidate passed
 * @param errorMsg why there is none; empty else
 * @param apiUsed what answered
 * @param workerId which process worked on it
 */
public record Sample(
        @JsonSerialize(using = IdSerializer.class) String id,
        String name,
        String hipFile,
        String codeBody,
        String key,
        String goal,
        int begun,
        String optKernel,
        String optThink,
        @Nullable Double speedup,
        boolean pass,
        String errorMsg,
        String apiUsed,
        String workerId,
        List<AttemptRecord> solutionResult,
        List<AttemptRecord> incorrectSolutionResult,
        @Nullable Progress progress) {

    public Sample {
        name = given(name);
        hipFile = given(hipFile);
        codeBody = given(codeBody);
        key = given(key);
        goal = given(goal);
        optKernel = given(optKernel);
        optThink = given(optThink);
        errorMsg = given(errorMsg);
        apiUsed = given(apiUsed);
        workerId = given(workerId);
        solutionResult = solutionResult == null ? List.of() : List.copyOf(solutionResult);
        incorrectSolutionResult = incorrectSolutionResult == null ? List.of() : List.copyOf(incorrectSolutionResult);
    }

    /** Files of an older shape lack some. */
    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
