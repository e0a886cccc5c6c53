package io.hipwright.optimize;

import io.hipwright.llm.Fences;
import io.hipwright.run.AttemptRecord;
import io.hipwright.run.TimingRecord;
import io.hipwright.verify.Status;
import io.hipwright.verify.WorkloadVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a model is told of earlier attempts. */
final class Feedback {
    /** More would not tell more. */
    private static final int MOST_WORKLOADS = 4;
    /** A longer source would crowd out the task. */
    private static final long LONGEST_SOURCE = 64 << 10;

    private Feedback() {}

    /** One entry for each attempt, as the template's {@code history} sees it. */
    static List<Entry> of(List<AttemptRecord> attempts, Path sampleFolder) {
        return attempts.stream()
                .map(attempt -> {
                    String source = source(attempt, sampleFolder);
                    return new Entry(
                            attempt.attempt(),
                            attempt.status(),
                            oneLine(outcome(attempt)),
                            details(attempt),
                            attempt.kernels().stream()
                                    .map(kernel -> oneLine(kernel.text()))
                                    .toList(),
                            !source.isEmpty(),
                            source,
                            Fences.around(source));
                })
                .toList();
    }

    private static String outcome(AttemptRecord attempt) {
        TimingRecord timing = attempt.timing();
        if (timing == null) {
            return attempt.reason();
        }
        return String.format(
                Locale.ROOT,
                "%.3fx the baseline's speed (%.3f to %.3f): %s; baseline %.1f us, candidate %.1f us",
                timing.speedup(),
                timing.speedupLow(),
                timing.speedupHigh(),
                timing.decision(),
                timing.baseline().medianUs(),
                timing.candidate().medianUs());
    }

    private static List<String> details(AttemptRecord attempt) {
        return attempt.workloads().stream()
                .filter(workload -> workload.status() != Status.PASSED)
                .limit(MOST_WORKLOADS)
                .map(workload -> oneLine(detail(workload)))
                .toList();
    }

    private static String detail(WorkloadVerdict workload) {
        String numbers = workload.mismatched() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; %d of %d elements differ, by up to %.3g",
                        workload.mismatched(),
                        workload.elements(),
                        workload.maxAbsError());
        String first = workload.first()
                .map(element -> "; the first is " + element.arg()
                        + element.index().stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"))
                        + ": expected " + element.expected() + ", got " + element.got())
                .orElse("");
        return workload.params() + " (" + workload.inputs() + "): "
                + workload.status().code() + ": " + workload.reason() + numbers + first;
    }

    private static String source(AttemptRecord attempt, Path sampleFolder) {
        Path file = sampleFolder.resolve(attempt.candidate());
        try {
            boolean shown =
                    !attempt.candidate().isEmpty() && Files.isRegularFile(file) && Files.size(file) <= LONGEST_SOURCE;
            return shown ? Files.readString(file).stripTrailing() : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** What a candidate's text got into a message must not begin a line of the prompt, where it could open or close a block. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /**
     * Names as templates use them.
     *
     * @param details what went wrong on which sizes
     * @param resources what its kernels take of the GPU, where the toolchain tells
     * @param shown whether there is a source
     * @param fence fits around the source
     */
    record Entry(
            int attempt,
            String status,
            String outcome,
            List<String> details,
            List<String> resources,
            boolean shown,
            String source,
            String fence) {}
}
