package io.hipwright.worker;

import io.hipwright.process.Installation;
import java.util.List;
import java.util.Map;

/**
 * What the workers of a pool run on, and what each may use.
 *
 * @param backend how the backend is called, such as {@code cpu}
 * @param device the device's number
 * @param libraries the HIP libraries to try, the first that loads is taken; paths or names for the system's loader
 * @param environment variables that workers get beside the few that all get
 * @param memoryBytes the most private memory of one worker; 0 for no limit
 * @param gpu whether the device is a GPU: it is locked while a request runs, and a candidate has no code on the host
 */
public record WorkerSettings(
        String backend,
        int device,
        List<String> libraries,
        Map<String, String> environment,
        long memoryBytes,
        boolean gpu) {
    private static final double SHARE_OF_MEMORY = 0.8;
    private static final long MOST_BESIDE_BUFFERS = 2L << 30;

    public WorkerSettings {
        libraries = List.copyOf(libraries);
        environment = Map.copyOf(environment);
    }

    /** HIP executed on the processor; {@code wavefront} is the size, 32 or 64, that the device's description tells. */
    public static WorkerSettings forProcessor(Installation installation, int wavefront) {
        long limit = (long) (SHARE_OF_MEMORY * MachineMemory.bytes());
        return new WorkerSettings(
                "cpu",
                0,
                List.of(installation.library("libhipcpu.so").toString()),
                Map.of(
                        "HIPCPU_WAVEFRONT", Integer.toString(wavefront),
                        "HIPCPU_MEMORY", Long.toString(Math.max(limit / 2, limit - MOST_BESIDE_BUFFERS))),
                limit,
                false);
    }

    /** An AMD GPU through ROCm 5, 6 or 7, whichever is installed. */
    public static WorkerSettings forAmd(int device) {
        List<String> libraries = List.of("libamdhip64.so.7", "libamdhip64.so.6", "libamdhip64.so.5", "libamdhip64.so");
        // no memory limit: ROCm reserves address space for all of the device's and the host's memory
        return new WorkerSettings("amd", device, libraries, Map.of(), 0, true);
    }
}
