package io.hipwright.tune;

import io.hipwright.run.SampleKey;
import io.hipwright.task.Task;
import io.hipwright.verify.Backend;
import io.hipwright.verify.Candidate;
import io.hipwright.verify.TaskVerifier;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Searches the configurations of one source text for the fastest, each measured quickly, and verifies the best one in full. */
public final class TuneRun {
    private final TaskVerifier verifier;
    private final TuneOptions options;
    private final TuneProgress progress;
    private final BooleanSupplier interrupted;

    /** @param interrupted whether the search was asked to end early */
    public TuneRun(TaskVerifier verifier, TuneOptions options, TuneProgress progress, BooleanSupplier interrupted) {
        this.verifier = verifier;
        this.options = options;
        this.progress = progress;
        this.interrupted = interrupted;
    }

    /** What the measurements of a search are about: task, text, device, toolchain, and how it is timed. */
    public static String key(Task task, Backend backend, Candidate candidate) {
        return SampleKey.of(task, backend, "tune " + TuneOptions.QUICK + " " + candidate.source());
    }

    /**
     * Goes on with what the log holds. Empty when it was interrupted: what it measured is in the log.
     *
     * @param key what {@link #key} gave for the candidate
     */
    public Optional<TuneResult> run(Candidate candidate, TuneSpace space, Path log, String key) {
        Session session = new Session(candidate.name(), space, new TuneLog(log, key, progress::warn), key);
        boolean exhaustive = space.size() <= options.mostEvaluations();
        progress.begin(space.size(), Math.min(space.size(), options.mostEvaluations()), exhaustive);
        Search search = exhaustive ? Search.exhaustive() : new IteratedLocalSearch(options.seed());
        search.run(space, session);
        if (interrupted.getAsBoolean()) {
            return Optional.empty();
        }
        Finalist finalist = new Finalist(verifier, options.careful(), progress);
        return Optional.of(finalist.choose(candidate.name(), space, session.measurements()));
    }

    /** One search's measurements. */
    private final class Session implements Search.Measurer {
        private final String name;
        private final TuneSpace space;
        private final TuneLog log;
        private final ConfigurationTimer timer;
        private final Map<Configuration, Measurement> measured = new LinkedHashMap<>();
        private final long end = System.nanoTime() + options.mostTime().toNanos();

        Session(String name, TuneSpace space, TuneLog log, String key) {
            this.name = name;
            this.space = space;
            this.log = log;
            this.timer = new ConfigurationTimer(verifier, TuneOptions.QUICK, key);
        }

        @Override
        public double score(Configuration configuration) {
            Measurement known = measured.get(configuration);
            return (known == null ? measure(configuration) : known).score();
        }

        private Measurement measure(Configuration configuration) {
            Optional<Measurement> logged = log.find(configuration);
            Measurement measurement = logged.orElseGet(() -> anew(configuration));
            measured.put(configuration, measurement);
            progress.measured(measured.size(), measurement, logged.isPresent());
            return measurement;
        }

        private Measurement anew(Configuration configuration) {
            Measurement measurement = timer.measure(configuration, new Candidate(name, space.source(configuration)));
            if (!measurement.status().equals("infra_error")) {
                log.add(measurement);
            }
            return measurement;
        }

        @Override
        public boolean mayGoOn() {
            return measured.size() < options.mostEvaluations()
                    && System.nanoTime() < end
                    && !interrupted.getAsBoolean();
        }

        List<Measurement> measurements() {
            return List.copyOf(measured.values());
        }
    }
}
