package io.hipwright.compile;

import io.hipwright.codeobject.Disassemblers;
import io.hipwright.codeobject.Examination;
import io.hipwright.codeobject.Examiner;
import io.hipwright.process.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HIP for NVIDIA GPUs: nvcc, with headers of ours for HIP's kernel language. */
public final class NvccCompiler implements GpuCompiler {
    private static final Pattern SHARED =
            Pattern.compile("ptxas error *: .*uses too much shared data \\(0x([0-9a-f]+) bytes, 0x([0-9a-f]+) max\\)");

    private final NvccProgram nvcc;
    private final String target;
    private final Path headers;
    private final Examiner examiner;

    /** @param target the GPU, such as {@code sm_90} */
    public NvccCompiler(Installation installation, NvccProgram nvcc, String target) {
        this.nvcc = nvcc;
        this.target = target;
        this.headers = installation.nativeBuild().resolve("include-nvidia");
        this.examiner = new Examiner(
                installation, new Disassemblers(Optional.empty(), NvccProgram.disassembler(Optional.of(nvcc))));
    }

    @Override
    public String backend() {
        return "nvidia";
    }

    @Override
    public String extension() {
        return ".cubin";
    }

    @Override
    public Path program() {
        return nvcc.path();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    /** HIP lets device code call constexpr functions of the host. */
    @Override
    public List<String> flags() {
        return List.of(
                "-x",
                "cu",
                "-cubin",
                "-arch=" + target,
                "-O3",
                "-std=c++17",
                "--expt-relaxed-constexpr",
                "-I",
                headers.toString());
    }

    @Override
    public List<Path> headers() {
        return List.of(headers);
    }

    @Override
    public String versionLine(String printed) {
        return printed.lines()
                .filter(line -> line.contains("release"))
                .findFirst()
                .orElse("nvcc");
    }

    /** A kernel's own arrays take more shared memory than may be declared: the assembler's words. */
    @Override
    public Optional<String> unlaunchable(String log) {
        Matcher matcher = SHARED.matcher(log);
        return matcher.find()
                ? Optional.of("arrays of " + Long.parseLong(matcher.group(1), 16) + " bytes in shared memory; "
                        + Long.parseLong(matcher.group(2), 16) + " may be declared")
                : Optional.empty();
    }

    @Override
    public Optional<Examination> examine(Path codeObject) {
        return examiner.first(codeObject);
    }
}
