package io.hipwright.run;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Where a sample of a run stands.
 *
 * @param state {@code pending}, {@code running}, {@code passed}, {@code failed} or {@code crashed}
 * @param attempts finished ones
 * @param retries how often the attempt in progress was begun anew after a process that ended in it
 * @param lastError of the last attempt or of the machine; empty when there is none
 * @param speedup of the best candidate so far; null when none passed
 * @param costUsd of the answers so far, as far as is known
 */
public record SampleState(
        @JsonSerialize(using = IdSerializer.class) String id,
        String name,
        String state,
        int attempts,
        int retries,
        String lastError,
        @Nullable Double speedup,
        double costUsd) {

    static SampleState pending(ManifestEntry entry) {
        return new SampleState(entry.id(), entry.name(), "pending", 0, 0, "", null, 0);
    }

    static SampleState unfinished(Sample sample, boolean running) {
        double cost = sample.solutionResult().stream()
                .map(AttemptRecord::answer)
                .mapToDouble(answer -> answer == null || answer.costUsd() == null ? 0 : answer.costUsd())
                .sum();
        return new SampleState(
                sample.id(),
                sample.name(),
                running ? "running" : "pending",
                sample.solutionResult().size(),
                Math.max(0, sample.begun() - 1),
                sample.errorMsg(),
                sample.speedup(),
                cost);
    }

    static SampleState finished(ResultRecord record) {
        String state = record.pass() ? "passed" : record.status().equals("crashed") ? "crashed" : "failed";
        return new SampleState(
                record.id(),
                record.name(),
                state,
                record.attempts(),
                0,
                record.errorMsg(),
                record.speedup(),
                record.costUsd());
    }
}
