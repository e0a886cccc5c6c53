package io.hipwright.benchmarks;

import io.hipwright.bench.BenchOptions;
import io.hipwright.bench.Evaluation;
import io.hipwright.compile.ProcessorToolchain;
import io.hipwright.process.Installation;
import io.hipwright.task.Task;
import io.hipwright.task.TaskRef;
import io.hipwright.task.TaskSource;
import io.hipwright.verify.Backend;
import io.hipwright.verify.Candidate;
import io.hipwright.verify.TaskVerifier;
import io.hipwright.worker.WorkerSettings;
import io.hipwright.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks and times the candidates of a finished run once more, one after another and built before: the runs of {@code optimize} without
 * its loop. Arguments: the list of tasks, the run folder. Prints the seconds.
 */
final class BareRuns {
    private static final int WAVEFRONT = 64;
    private static final int COMPILE_LIMIT_SECONDS = 120;
    private static final int WARM_WORKERS = 2;

    private BareRuns() {}

    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        Installation installation = Installation.find();
        try (Backend backend = new Backend(
                new ProcessorToolchain(installation, WAVEFRONT, COMPILE_LIMIT_SECONDS),
                Workers.pool(installation, WorkerSettings.forProcessor(installation, WAVEFRONT), WARM_WORKERS),
                Backend.Limits.DEFAULT)) {
            for (TaskRef task : TaskSource.open(Path.of(arguments[0])).tasks()) {
                run(task.load(), backend, Path.of(arguments[1], "samples", task.id()));
            }
        }
        System.out.printf("%.1f%n", (System.nanoTime() - start) * 1e-9);
    }

    private static void run(Task task, Backend backend, Path sample) throws IOException {
        try (TaskVerifier verifier = new TaskVerifier(task, backend);
                Stream<Path> files = Files.list(sample)) {
            List<Path> candidates = files.filter(file -> file.toString().endsWith(".hip"))
                    .sorted()
                    .toList();
            for (Path file : candidates) {
                Candidate candidate = new Candidate(file.getFileName().toString(), Files.readString(file));
                Evaluation.of(verifier, verifier.prepare(candidate), BenchOptions.quick());
            }
        }
    }
}
