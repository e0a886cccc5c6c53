package io.hipwright.doctor;

import io.hipwright.compile.AmdCompiler;
import io.hipwright.compile.HipccProgram;
import io.hipwright.compile.NvccProgram;
import io.hipwright.worker.AmdGpu;
import io.hipwright.worker.AmdLibrary;
import io.hipwright.worker.DebugAgent;
import io.hipwright.worker.NvidiaGpu;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The GPUs of this machine, and the libraries that launch on them. Nothing of HIP is loaded to find out. */
record Gpus(Optional<Path> rocm) {
    /** The lines that bring hipcc and the HIP library: one of Debian and Ubuntu, one of AMD's. */
    static final String INSTALL_AMD =
            "apt-get install -y hipcc libamdhip64-dev (Debian 12, Ubuntu 24.04); with AMD's installer: amdgpu-install -y --usecase=rocm";

    /** The line that brings nvcc. */
    static final String INSTALL_NVCC = "apt-get install -y cuda-nvcc-13-0 from NVIDIA's package repository";

    private static final String INSTALL_NVIDIA_DRIVER =
            "apt-get install -y nvidia-driver (Debian: non-free); in a container: NVIDIA's container toolkit";
    private static final Path DRIVER = Path.of("/dev/kfd");
    private static final String INSTALL_AGENT = "apt-get install -y rocm-debug-agent from AMD's package repository";
    private static final String INSTALL_DRIVER =
            "AMD's installer: amdgpu-install -y --usecase=dkms,rocm; in a container: --device /dev/kfd --device /dev/dri";

    List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        Optional<Path> installation = HipccProgram.search(rocm).flatMap(HipccProgram::rocm);
        Optional<Path> library = AmdLibrary.find(installation);
        findings.add(library.map(file -> Finding.found("HIP library for AMD", file.toString()))
                .orElseGet(() -> Finding.absent(
                        "HIP library for AMD", "libamdhip64 launches kernels on AMD GPUs", INSTALL_AMD)));
        findings.add(DebugAgent.find(installation)
                .map(file -> Finding.found("ROCm debug agent", file + ": tells where a kernel faulted"))
                .orElseGet(() -> Finding.absent(
                        "ROCm debug agent", "tells kernel and line of a fault on an AMD GPU", INSTALL_AGENT)));
        findings.addAll(amd(AmdGpu.all(), library.isPresent()));
        findings.addAll(nvidia(NvidiaGpu.all()));
        return findings;
    }

    private static List<Finding> nvidia(List<NvidiaGpu> gpus) {
        if (gpus.isEmpty()) {
            return List.of(Finding.absent(
                    "NVIDIA GPU", "the nvidia backend needs one with NVIDIA's driver", INSTALL_NVIDIA_DRIVER));
        }
        boolean compiler = NvccProgram.search().isPresent();
        return gpus.stream()
                .map(gpu -> {
                    String what = "number " + gpu.number() + ", " + gpu.target() + ", " + gpu.name();
                    return compiler
                            ? Finding.found("NVIDIA GPU", what, "launch", "time")
                            : Finding.absent("NVIDIA GPU", what + "; nvcc is missing", INSTALL_NVCC);
                })
                .toList();
    }

    private List<Finding> amd(List<AmdGpu> gpus, boolean library) {
        if (gpus.isEmpty()) {
            return List.of(
                    Finding.absent("AMD GPU", "the amd backend needs one with the amdgpu driver", INSTALL_DRIVER));
        }
        List<Finding> findings = new ArrayList<>();
        boolean usable = Files.isWritable(DRIVER);
        for (int i = 0; i < gpus.size(); i++) {
            String what = "number " + i + ", " + gpus.get(i).target();
            if (!usable) {
                findings.add(Finding.absent(
                        "AMD GPU",
                        what + "; " + DRIVER + " may not be used by this user",
                        "usermod -aG render,video $USER"));
            } else if (!library || !AmdCompiler.isThere(rocm)) {
                findings.add(
                        Finding.absent("AMD GPU", what + "; a compiler or the HIP library is missing", INSTALL_AMD));
            } else {
                findings.add(Finding.found("AMD GPU", what, "launch", "time"));
            }
        }
        return findings;
    }
}
