package io.hipwright.worker;

import io.hipwright.process.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the workers of a pool run on, and what each may use.
 *
 * @param backend how the device's description begins, such as {@code cpu}
 * @param device the device's number on this machine, for its lock; a worker sees it as number 0
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

    /** An NVIDIA GPU through the CUDA driver. The worker sees no other GPU, and the driver leaves no compiled code behind. */
    public static WorkerSettings forNvidia(Installation installation, NvidiaGpu gpu) {
        Map<String, String> environment = Map.of(
                "CUDA_VISIBLE_DEVICES", gpu.uuid(),
                "CUDA_DEVICE_ORDER", "PCI_BUS_ID",
                "CUDA_CACHE_DISABLE", "1");
        List<String> libraries = List.of(installation.library("libhipcuda.so").toString());
        // no memory limit: the driver reserves address space for all of the device's memory
        return new WorkerSettings("nvidia " + gpu.target(), gpu.number(), libraries, environment, 0, true);
    }

    /**
     * An AMD GPU through ROCm 5, 6 or 7, whichever is installed. The worker sees no other GPU.
     *
     * @param rocm the installation whose library is taken; empty for the one that the system's loader finds, or in /opt/rocm
     */
    public static WorkerSettings forAmd(VisibleGpu gpu, Optional<Path> rocm) {
        Map<String, String> environment = Map.of(
                "HIP_VISIBLE_DEVICES", gpu.visible(),
                "HSA_ENABLE_COREDUMP", "0",
                "AMD_COMGR_CACHE", "0"); // nothing to be written outside the scratch folder
        // no memory limit: ROCm reserves address space for all of the device's and the host's memory
        return new WorkerSettings(
                "amd " + gpu.gpu().target(), gpu.physical(), AmdLibrary.candidates(rocm), environment, 0, true);
    }
}
