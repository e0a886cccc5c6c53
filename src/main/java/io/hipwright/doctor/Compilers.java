package io.hipwright.doctor;

import io.hipwright.compile.ClangProgram;
import io.hipwright.compile.HipccProgram;
import io.hipwright.compile.NvccProgram;
import io.hipwright.compile.ObjectDump;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The compilers of every backend. */
record Compilers(Probe probe, Optional<Path> rocm) {
    private static final int NEWEST_CLANG = 30;
    private static final int OLDEST_CLANG = 14;
    private static final String INSTALL_CLANG_FOR_AMD =
            "mvn -Pbundled-clang -DskipTests package (downloads 147 MB); or apt-get install -y clang-15 lld-15";

    List<Finding> examine() {
        return List.of(gcc(), clang(), hipcc(), clangForAmd(), objdump(), nvcc(), disassembler());
    }

    private Finding gcc() {
        return probe.says("g++", "--version")
                .map(version -> Finding.found("g++", version, "compile"))
                .orElseGet(() -> Finding.absent("g++", "compiles for the processor", "apt-get install -y g++"));
    }

    private Finding clang() {
        Stream<String> names = Stream.concat(
                Stream.of("clang++"),
                IntStream.iterate(NEWEST_CLANG, version -> version >= OLDEST_CLANG, version -> version - 1)
                        .mapToObj(version -> "clang++-" + version));
        return Probe.onPath(names)
                .flatMap(program -> probe.says(program.toString(), "--version"))
                .map(version -> Finding.found("clang++", version, "compile"))
                .orElseGet(() -> Finding.absent(
                        "clang++", "compiles for the processor; faster barriers than g++", "apt-get install -y clang"));
    }

    private Finding hipcc() {
        return HipccProgram.search(rocm)
                .map(this::hipcc)
                .orElseGet(() ->
                        Finding.absent("hipcc", "compiles for AMD GPUs; none is needed for that", Gpus.INSTALL_AMD));
    }

    private Finding hipcc(HipccProgram program) {
        // with a target named, hipcc need not ask a device for one
        Map<String, String> target = Map.of("HCC_AMDGPU_TARGET", "gfx90a");
        return probe.run(List.of(program.path().toString(), "--version"), target)
                .filter(ran -> ran.exit() == 0)
                .map(ran -> Finding.found("hipcc", program.path() + ", " + Probe.firstLine(ran), "compile"))
                .orElseGet(() -> Finding.absent("hipcc", program.path() + " --version fails", Gpus.INSTALL_AMD));
    }

    private Finding clangForAmd() {
        return ClangProgram.search()
                .flatMap(program -> probe.says(program.path().toString(), "--version")
                        .map(version -> Finding.found(
                                "clang for AMD",
                                program.path() + ", " + version + ": for GPUs where hipcc is absent",
                                "compile")))
                .orElseGet(() ->
                        Finding.absent("clang for AMD", "compiles for AMD GPUs without ROCm", INSTALL_CLANG_FOR_AMD));
    }

    private Finding objdump() {
        return ObjectDump.find(HipccProgram.search(rocm))
                .map(program -> Finding.found("llvm-objdump", program + ": inspect counts instructions"))
                .orElseGet(() -> Finding.absent(
                        "llvm-objdump", "inspect counts instructions with it", "apt-get install -y llvm"));
    }

    private Finding nvcc() {
        return NvccProgram.search()
                .flatMap(program -> probe.run(program.path().toString(), "--version")
                        .filter(ran -> ran.exit() == 0)
                        .flatMap(ran -> ran.output()
                                .lines()
                                .filter(line -> line.contains("release"))
                                .findFirst())
                        .map(version -> Finding.found("nvcc", program.path() + ", " + version, "compile")))
                .orElseGet(() -> Finding.absent("nvcc", "compiles for NVIDIA GPUs", Gpus.INSTALL_NVCC));
    }

    private Finding disassembler() {
        return NvccProgram.disassembler(NvccProgram.search())
                .map(program -> Finding.found("nvdisasm", program + ": inspect counts instructions"))
                .orElseGet(() -> Finding.absent(
                        "nvdisasm",
                        "inspect counts instructions of NVIDIA GPUs with it, or with cuobjdump",
                        "install NVIDIA's package cuda-nvdisasm"));
    }
}
