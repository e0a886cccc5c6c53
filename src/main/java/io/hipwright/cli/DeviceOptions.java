package io.hipwright.cli;

import io.hipwright.compile.ProcessorToolchain;
import io.hipwright.process.Installation;
import io.hipwright.verify.Backend;
import io.hipwright.worker.WorkerSettings;
import io.hipwright.worker.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say where kernels run. */
final class DeviceOptions {
    private static final double COMPILE_LIMIT_SECONDS = 60;
    private static final int WARM_WORKERS = 2;
    private static final List<String> BACKENDS = List.of("auto", "cpu", "amd", "nvidia");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--backend",
            paramLabel = "NAME",
            defaultValue = "${env:HIPWRIGHT_BACKEND:-auto}",
            description =
                    "Where kernels run: cpu (HIP on the processor; its timings are no GPU figures), amd (ROCm), nvidia (HIP over CUDA), or"
                            + " auto (a GPU where one is with its driver and compiler, else cpu). Default: HIPWRIGHT_BACKEND, else auto.")
    String backend;

    @Option(
            names = "--device",
            paramLabel = "N",
            defaultValue = "0",
            description = "Which GPU, counted as HIP_VISIBLE_DEVICES leaves them. Default: ${DEFAULT-VALUE}.")
    int device;

    @Option(
            names = "--target",
            paramLabel = "GPU",
            description = "What to compile for on a GPU, such as gfx90a:xnack- or sm_90. Default: the device's.")
    @Nullable
    String target;

    @Option(
            names = "--rocm-path",
            paramLabel = "DIR",
            description = "The ROCm installation to use. Default: ROCM_PATH, /opt/rocm, the PATH.")
    @Nullable
    Path rocm;

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
        if (!BACKENDS.contains(backend)) {
            throw usage(
                    "--backend (or HIPWRIGHT_BACKEND) is " + backend + "; give one of " + String.join(", ", BACKENDS));
        }
        if (wavefront != 32 && wavefront != 64) {
            throw usage("--wavefront is " + wavefront + "; give 32 or 64");
        }
        if (device < 0) {
            throw usage("--device is " + device + "; give 0 or more");
        }
        AmdBackend amd = new AmdBackend(device, Optional.ofNullable(target), Optional.ofNullable(rocm));
        NvidiaBackend nvidia = new NvidiaBackend(device, Optional.ofNullable(target));
        if (backend.equals("amd") || backend.equals("auto") && amd.isThere()) {
            return amd.open(limits(), this::processor);
        }
        boolean onNvidia = backend.equals("nvidia") || backend.equals("auto") && nvidia.isThere();
        return onNvidia ? nvidia.open(limits(), this::processor) : processor();
    }

    private Backend processor() {
        Installation installation = Installation.find();
        return new Backend(
                new ProcessorToolchain(installation, wavefront, COMPILE_LIMIT_SECONDS),
                Workers.pool(installation, WorkerSettings.forProcessor(installation, wavefront), WARM_WORKERS),
                limits());
    }

    private Backend.Limits limits() {
        return new Backend.Limits(runLimit, Backend.Limits.DEFAULT.overBaseline());
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
