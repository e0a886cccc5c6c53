package io.hipwright.cli;

import io.hipwright.compile.ProcessorToolchain;
import io.hipwright.process.Installation;
import io.hipwright.process.MissingToolException;
import io.hipwright.verify.Backend;
import io.hipwright.worker.WorkerSettings;
import io.hipwright.worker.Workers;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say where kernels run. */
final class DeviceOptions {
    private static final double COMPILE_LIMIT_SECONDS = 60;
    private static final int WARM_WORKERS = 2;
    private static final Set<String> LATER_BACKENDS = Set.of("amd", "nvidia");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--backend",
            paramLabel = "NAME",
            defaultValue = "cpu",
            description =
                    "Where kernels run: cpu (HIP on the processor; its timings are no GPU figures). Default: ${DEFAULT-VALUE}.")
    String backend;

    @Option(
            names = "--wavefront",
            paramLabel = "LANES",
            defaultValue = "64",
            description = "Lanes of a wavefront on the cpu backend: 32 or 64. Default: ${DEFAULT-VALUE}.")
    int wavefront;

    @Option(
            names = "--run-limit",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description =
                    "Wall-clock limit of one launch; raised to 100 times the baseline's own time. Default: ${DEFAULT-VALUE}.")
    double runLimit;

    /** Opens the backend; the caller closes it. */
    Backend open() {
        if (!backend.equals("cpu")) {
            if (!LATER_BACKENDS.contains(backend)) {
                throw usage("--backend is " + backend + "; give cpu");
            }
            throw new MissingToolException(
                    "backend " + backend + " is not available in this version", "use --backend cpu");
        }
        if (wavefront != 32 && wavefront != 64) {
            throw usage("--wavefront is " + wavefront + "; give 32 or 64");
        }
        Installation installation = Installation.find();
        return new Backend(
                new ProcessorToolchain(installation, wavefront, COMPILE_LIMIT_SECONDS),
                Workers.pool(installation, WorkerSettings.forProcessor(installation, wavefront), WARM_WORKERS),
                new Backend.Limits(runLimit, Backend.Limits.DEFAULT.overBaseline()));
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
